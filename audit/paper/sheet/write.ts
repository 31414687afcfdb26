import type { Language } from '../../../domain/vocabulary.ts';
import { colours, languageTag, lowest, page, textWidth } from './look.ts';
import type { Look, SetText, Sheet } from './sheet.ts';

type Element = PDFKit.PDFStructureElement;

/** Lines one below the other, over as many pages as they need. */
function pour(
  sheet: Sheet,
  text: SetText,
  left: number,
  element: Element,
  tag: string,
  beside?: (top: number, height: number) => void,
): void {
  let rest = text.lines;
  while (rest.length > 0) {
    sheet.keep(text.lineHeight);
    const room = Math.max(1, Math.floor((lowest - sheet.y) / text.lineHeight));
    const part = rest.slice(0, room);
    const height = part.length * text.lineHeight;
    const top = sheet.y;
    if (beside) sheet.asOrnament(() => beside(top, height));
    sheet.within(element, tag, () => sheet.draw(text, part, left, top));
    sheet.moveTo(top + height);
    rest = rest.slice(room);
  }
}

/** A heading, kept with what follows; those of the first two levels stand in the reader's list of contents. */
export function heading(sheet: Sheet, parent: Element, level: 1 | 2 | 3, text: string): void {
  const size = { 1: 19, 2: 13, 3: 10 }[level];
  const before = { 1: 0, 2: 20, 3: 11 }[level];
  const set = sheet.set(text, textWidth, { size, weight: 'bold' });
  sheet.keep(before + set.lines.length * set.lineHeight + (level === 2 ? 60 : 34));
  if (sheet.y > page.top) sheet.moveTo(sheet.y + before);
  if (level === 2) sheet.doc.outline.addItem(text);
  const element = sheet.element(`H${level}`, parent);
  pour(sheet, set, page.left, element, `H${level}`);
  sheet.moveTo(sheet.y + { 1: 8, 2: 5, 3: 2 }[level]);
}

export function paragraph(sheet: Sheet, parent: Element, text: string, look: Look = {}): void {
  const element = sheet.element('P', parent);
  pour(sheet, sheet.set(text, textWidth, look), page.left, element, 'P');
  sheet.moveTo(sheet.y + 5);
}

/** What somebody said in their own words, with a line beside it. @param language in which, where that is not the reader's */
export function quotation(
  sheet: Sheet,
  parent: Element,
  text: string,
  { language, size }: { language?: Language; size?: number } = {},
): void {
  const quote = sheet.element('BlockQuote', parent, language ? { lang: languageTag(language) } : {});
  const element = sheet.element('P', quote);
  const { doc } = sheet;
  sheet.moveTo(sheet.y + 2);
  pour(
    sheet,
    sheet.set(text, textWidth - 14, size === undefined ? {} : { size }),
    page.left + 14,
    element,
    'P',
    (top, height) => doc.rect(page.left + 4, top, 2, height).fill(colours.line),
  );
  sheet.moveTo(sheet.y + 6);
}

/** Numbered steps. */
export function steps(sheet: Sheet, parent: Element, items: readonly string[]): void {
  const list = sheet.element('L', parent);
  for (const [index, text] of items.entries()) {
    const item = sheet.element('LI', list);
    const set = sheet.set(text, textWidth - 18, {});
    sheet.keep(Math.min(set.lines.length, 4) * set.lineHeight);
    const label = sheet.element('Lbl', item);
    const number = sheet.set(`${index + 1}.`, 18, {});
    sheet.within(label, 'Lbl', () => sheet.draw(number, number.lines, page.left, sheet.y));
    pour(sheet, set, page.left + 18, sheet.element('LBody', item), 'LBody');
    sheet.moveTo(sheet.y + 3);
  }
  sheet.moveTo(sheet.y + 3);
}

/** A picture drawn or placed, which is read by its description. */
export function figure(
  sheet: Sheet,
  parent: Element,
  { alt, left, width, height }: { alt: string; left: number; width: number; height: number },
  drawing: (left: number, top: number) => void,
): void {
  const top = sheet.y;
  const element = sheet.element('Figure', parent, {
    alt,
    bbox: [left, top, left + width, top + height],
    placement: 'Block',
  } as object);
  sheet.within(element, 'Figure', () => drawing(left, top));
}
