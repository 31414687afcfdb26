/** The letters that stand for somebody: of a name of several words the first and the last, of one word its first letter. What stands in brackets is no name. */
export function initialsOf(name: string): string {
  const letters = name
    .split(/[(（]/)[0]!
    .trim()
    .split(/\s+/)
    .map((word) => Array.from(word)[0]?.toUpperCase() ?? '');
  const said = letters.length > 1 ? `${letters[0]}${letters.at(-1)}` : letters[0];
  return said || '?';
}
