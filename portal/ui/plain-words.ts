/** Marks that nobody sees and that turn the direction of what follows, beyond the words themselves: embeddings, overrides, isolates. */
const turning = /[\u202A-\u202E\u2066-\u2069]/g;

/** What somebody wrote, with each mark that would turn the order of what is read shown as one: no name of a file or of a link deceives. */
export const plainWords = (text: string): string => text.replaceAll(turning, '\uFFFD');
