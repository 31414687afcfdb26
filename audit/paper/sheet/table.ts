import type { Line } from '../type/lines.ts';
import { colours, lowest, page, textWidth } from './look.ts';
import type { Look, SetText, Sheet } from './sheet.ts';

type Element = PDFKit.PDFStructureElement;

/** What stands in a cell: text, and how it looks where not as usual. */
export type Cell = string | ({ text: string } & Look);

interface Column {
  title: string;
  /** Share of the width. */
  share: number;
}

const [padX, padY] = [4, 3];

/** Rows below a head that is repeated on every page. A row that is higher than what is left goes over to the next page whole, and one that is higher than a page in parts. */
export function table(
  sheet: Sheet,
  parent: Element,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): void {
  const widths = columns.map(({ share }) => share * textWidth);
  const element = sheet.element('Table', parent);
  const head = columns.map(({ title }, at) =>
    setCell(sheet, { text: title, weight: 'bold', size: 8, colour: colours.quiet }, widths[at]!),
  );
  const headHeight = heightOf(head);
  const startPage = (): void => {
    sheet.asOrnament(() => drawCells(sheet, head, widths));
    rule(sheet, headHeight);
  };
  sheet.keep(headHeight + 40);
  const headRow = sheet.element('TR', sheet.element('THead', element));
  for (const [at, set] of head.entries()) {
    const cell = sheet.element('TH', headRow, { scope: 'Column' } as object);
    sheet.within(cell, 'TH', () => sheet.draw(set, set.lines, leftOf(widths, at), sheet.y + padY));
  }
  rule(sheet, headHeight);
  const body = sheet.element('TBody', element);
  for (const row of rows) {
    const cells = row.map((cell, at) => setCell(sheet, cell, widths[at]!));
    writeRow(sheet, sheet.element('TR', body), cells, { widths, isHead: () => false, startPage, headHeight });
  }
  sheet.moveTo(sheet.y + 8);
}

/** Facts, each by its name: a table whose first column is its head. */
export function facts(sheet: Sheet, parent: Element, rows: readonly (readonly [name: string, value: Cell])[]): void {
  const widths = [0.27 * textWidth, 0.73 * textWidth];
  const body = sheet.element('TBody', sheet.element('Table', parent));
  for (const [name, value] of rows) {
    const cells = [
      setCell(sheet, { text: name, colour: colours.quiet }, widths[0]!),
      setCell(sheet, value, widths[1]!),
    ];
    writeRow(sheet, sheet.element('TR', body), cells, { widths, isHead: (at) => at === 0, headHeight: 0 });
  }
  sheet.moveTo(sheet.y + 8);
}

interface Frame {
  widths: readonly number[];
  isHead: (at: number) => boolean;
  startPage?: () => void;
  headHeight: number;
}

function writeRow(
  sheet: Sheet,
  row: Element,
  cells: SetText[],
  { widths, isHead, startPage, headHeight }: Frame,
): void {
  const onNextPage = (): void => {
    sheet.breakPage();
    startPage?.();
  };
  const elements = cells.map((_, at) => {
    const tag = isHead(at) ? 'TH' : 'TD';
    return { tag, element: sheet.element(tag, row, (isHead(at) ? { scope: 'Row' } : {}) as object) };
  });
  const fitsAPage = heightOf(cells) <= lowest - page.top - headHeight;
  const least = fitsAPage ? heightOf(cells) : 2 * padY + 3 * cells[0]!.lineHeight;
  if (sheet.y + least > lowest) onNextPage();
  let rest: Line[][] = cells.map(({ lines }) => lines);
  for (;;) {
    const room = lowest - sheet.y - 2 * padY;
    const parts = rest.map((lines, at) => lines.slice(0, Math.floor(room / cells[at]!.lineHeight + 0.001)));
    for (const [at, part] of parts.entries())
      if (part.length > 0) {
        const { tag, element } = elements[at]!;
        sheet.within(element, tag, () => sheet.draw(cells[at]!, part, leftOf(widths, at), sheet.y + padY));
      }
    const height = 2 * padY + Math.max(...parts.map((part, at) => part.length * cells[at]!.lineHeight));
    rule(sheet, height);
    rest = rest.map((lines, at) => lines.slice(parts[at]!.length));
    if (rest.every((lines) => lines.length === 0)) return;
    onNextPage();
  }
}

const leftOf = (widths: readonly number[], at: number): number =>
  page.left + widths.slice(0, at).reduce((sum, width) => sum + width, 0) + (at === 0 ? 0 : padX);

const setCell = (sheet: Sheet, cell: Cell, width: number): SetText =>
  typeof cell === 'string'
    ? sheet.set(cell, width - 2 * padX, { size: 8 })
    : sheet.set(cell.text, width - 2 * padX, { size: 8, ...cell });

const heightOf = (cells: readonly SetText[]): number =>
  2 * padY + Math.max(...cells.map(({ lines, lineHeight }) => lines.length * lineHeight));

function drawCells(sheet: Sheet, cells: readonly SetText[], widths: readonly number[]): void {
  for (const [at, set] of cells.entries()) sheet.draw(set, set.lines, leftOf(widths, at), sheet.y + padY);
}

function rule(sheet: Sheet, height: number): void {
  const y = sheet.y + height;
  const { doc } = sheet;
  sheet.asOrnament(() =>
    doc
      .moveTo(page.left, y)
      .lineTo(page.width - page.right, y)
      .lineWidth(0.5)
      .stroke(colours.line),
  );
  sheet.moveTo(y);
}
