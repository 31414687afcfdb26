/** What can become of a line. */
export const lineResults = ['refused', 'opened', 'joined', 'known'] as const;
export type LineResult = (typeof lineResults)[number];
