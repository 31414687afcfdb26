import type { Held } from './outbox-rules.ts';

const hearers = new Set<(held: Held) => void>();

/** A decision was taken back: the page on which it was made restores what the person had entered. */
export const takenBack = {
  hear(hearer: (held: Held) => void): () => void {
    hearers.add(hearer);
    return () => hearers.delete(hearer);
  },
  tell(held: Held): void {
    for (const hear of hearers) hear(held);
  },
};
