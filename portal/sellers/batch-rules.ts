/** What can become of a line. */
export const lineResults = ['refused', 'opened', 'joined', 'known'] as const;
export type LineResult = (typeof lineResults)[number];

/** Where in its line a fault is, as the file calls it: `score`, `price.amount`; nothing when it is the line as a whole. */
export const columnIn = (pointer: string): string => pointer.split('/').slice(1).join('.');
