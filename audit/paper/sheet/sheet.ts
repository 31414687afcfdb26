import PDFDocument from 'pdfkit';
import type { Language } from '../../../domain/vocabulary.ts';
import { fontFiles, fontPath, type FontName } from '../type/font-files.ts';
import { fontOf, scriptsFor, type Weight } from '../type/fonts.ts';
import { linesOf, type Line, type Measure, type Setting } from '../type/lines.ts';
import { colours, languageTag, leading, lowest, page, textWidth } from './look.ts';

type Element = PDFKit.PDFStructureElement;

/** How a text looks. */
export interface Look {
  size?: number;
  weight?: Weight;
  colour?: string;
}

/** Lines with the look in which they are drawn. */
export interface SetText {
  lines: Line[];
  lineHeight: number;
  size: number;
  weight: Weight;
  colour: string;
  width: number;
}

/** Pages that are being written, from the top of the first to the end of the last. */
export type Sheet = ReturnType<typeof openSheet>;

/** @param at what the file says of when it was made: its head's time, so that the same is made twice */
export function openSheet({ language, title, at }: { language: Language; title: string; at: string }) {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: languageTag(language),
    displayTitle: true,
    info: {
      Title: title,
      Creator: 'Joint Force',
      Producer: 'Joint Force',
      CreationDate: new Date(at),
      ModDate: new Date(at),
    },
  } as unknown as PDFKit.PDFDocumentOptions);
  const written: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => written.push(chunk));
  const ended = new Promise<Uint8Array>((resolve) => {
    doc.on('end', () => resolve(Buffer.concat(written)));
  });
  for (const name of Object.keys(fontFiles) as FontName[]) doc.registerFont(name, fontPath(name));

  const order = scriptsFor(language);
  const root = doc.struct('Document');
  doc.addStructure(root);
  let y = lowest;

  const measure: Measure = ({ text, script }, { size, weight }) =>
    doc.font(fontOf(script, weight)).fontSize(size).widthOfString(text);

  function set(text: string, width: number, { size = 9.5, weight = 'regular', colour = colours.ink }: Look): SetText {
    const setting: Setting = { size, weight, order };
    return { lines: linesOf(text, width, setting, measure), lineHeight: size * leading, size, weight, colour, width };
  }

  /** Draws lines below one another; what it is called in the structure, the caller has said. */
  function draw(
    { size, weight, colour, width, lineHeight }: SetText,
    lines: readonly Line[],
    left: number,
    top: number,
  ): void {
    for (const [index, line] of lines.entries()) {
      let x = line.isFromTheRight ? left + width - line.width : left;
      const base = top + index * lineHeight + size * 1.02;
      for (const { text, script } of line.pieces) {
        doc.font(fontOf(script, weight)).fontSize(size).fillColor(colour);
        doc.text(text, x, base, { lineBreak: false, baseline: 'alphabetic' });
        x += doc.widthOfString(text);
      }
    }
  }

  /** What is drawn belongs to an element of the structure, once for each page that it stands on. */
  function within(element: Element, tag: string, drawing: () => void): void {
    const content = doc.markStructureContent(tag);
    drawing();
    doc.endMarkedContent();
    element.add(content);
  }

  /** What is drawn says nothing: a rule, a shade, a heading that is repeated. */
  function asOrnament(drawing: () => void): void {
    doc.markContent('Artifact', { type: 'Layout' });
    drawing();
    doc.endMarkedContent();
  }

  function breakPage(): void {
    doc.addPage();
    y = page.top;
  }

  return {
    doc,
    root,
    set,
    draw,
    within,
    asOrnament,
    breakPage,
    get y() {
      return y;
    },
    moveTo(place: number): void {
      y = place;
    },
    /** Goes on with the next page, when less than so much is left of this one. */
    keep(height: number): void {
      if (y + height > lowest) breakPage();
    },
    /** Element in the structure, in the order of reading. */
    element(type: string, parent: Element, options: object = {}): Element {
      const made = doc.struct(type, options);
      parent.add(made);
      return made;
    },
    /** Writes the foot of every page, and gives the file. @param foot left and right, of a page and of how many there are */
    close(foot: (at: number, count: number) => [string, string]): Promise<Uint8Array> {
      const { count } = doc.bufferedPageRange();
      for (let at = 0; at < count; at++) {
        doc.switchToPage(at);
        doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
        const top = page.height - 44;
        doc
          .moveTo(page.left, top - 6)
          .lineTo(page.width - page.right, top - 6)
          .lineWidth(0.5)
          .stroke(colours.line);
        const [left, right] = foot(at + 1, count).map((text) =>
          set(text, textWidth, { size: 7.5, colour: colours.quiet }),
        );
        draw(left!, left!.lines.slice(0, 1), page.left, top);
        draw(right!, right!.lines.slice(0, 1), page.width - page.right - right!.lines[0]!.width, top);
        doc.endMarkedContent();
      }
      root.end();
      doc.end();
      return ended;
    },
  };
}
