/** A table in Markdown, numbers at the right. */
export function tableOf(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const marks = header.map((_, column) => (typeof rows[0]?.[column] === 'number' ? '---:' : '---'));
  const texts = rows.map((cells) => cells.map((cell) => cell.toLocaleString('en')));
  return [header, marks, ...texts].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
