/** The letters that stand for somebody: of a name of several words the first and the last, of one word its first letter. What only explains the name, as `(you)`, has none. */
export function initialsOf(name: string): string {
  const letters = name
    .trim()
    .split(/\s+/)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word))
    .map((word) => Array.from(word)[0]!.toUpperCase());
  const said = letters.length > 1 ? `${letters[0]}${letters.at(-1)}` : letters[0];
  return said ?? '?';
}
