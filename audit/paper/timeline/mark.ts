import type { Hue } from '../../../domain/case/questions/marks-of.ts';
import { colours } from '../sheet/look.ts';

/** Half of a mark's width. */
export const markSize = 3.6;

/** Told apart by form as well as by colour: a judge may have it printed in black and white. */
export function drawMark(doc: PDFKit.PDFDocument, hue: Hue, x: number, y: number): void {
  const r = markSize;
  doc.lineWidth(0.8);
  switch (hue) {
    case 'brand':
      doc.circle(x, y, r);
      break;
    case 'staff':
      doc.rect(x - r + 0.4, y - r + 0.4, 2 * r - 0.8, 2 * r - 0.8);
      break;
    case 'seller':
      doc.polygon([x, y - r], [x + r, y + r], [x - r, y + r]);
      break;
    case 'nobody':
      doc.polygon([x, y - r], [x + r, y], [x, y + r], [x - r, y]);
      break;
  }
  doc.fillAndStroke(colours[hue], '#ffffff');
}
