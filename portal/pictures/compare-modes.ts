/** How two pictures are compared; `wipe` and `overlay` need two. */
export const compareModes = ['side', 'wipe', 'overlay'] as const;
export type CompareMode = (typeof compareModes)[number];
