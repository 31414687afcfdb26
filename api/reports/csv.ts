/** What a spreadsheet takes for the beginning of a formula, whatever stands behind it. */
const formula = /^[=+\-@\t\r]/;

/** A table as RFC 4180 writes it. A cell that a spreadsheet would calculate begins with an apostrophe: it shows it as text. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');

function cellOf(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
