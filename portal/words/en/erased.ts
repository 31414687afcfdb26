import type { ErasureReason } from '../../../domain/vocabulary.ts';

/** What stands in the place of words and files that were erased. */
export const erased = {
  reasons: {
    person_asked: 'the person has asked for it',
    authority_ordered: 'a court or an authority has ordered it',
    wrongly_collected: 'it should never have been collected',
    no_longer_needed: 'nobody needs it any more',
    retention_ended: 'its time is over',
  } satisfies Record<ErasureReason, string>,
  sentence: (day: string, reason: string): string => `Erased on ${day}: ${reason}.`,
};
