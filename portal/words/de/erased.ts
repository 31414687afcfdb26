import type { erased as english } from '../en/erased.ts';

/** What stands in the place of words and files that were erased. */
export const erased: typeof english = {
  reasons: {
    person_asked: 'die betroffene Person hat darum gebeten',
    authority_ordered: 'ein Gericht oder eine Behörde hat es angeordnet',
    wrongly_collected: 'es hätte nie erhoben werden dürfen',
    no_longer_needed: 'niemand braucht es mehr',
    retention_ended: 'die Aufbewahrungszeit ist vorbei',
  },
  sentence: (day: string, reason: string): string => `Gelöscht am ${day}: ${reason}.`,
};
