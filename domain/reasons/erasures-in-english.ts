import type { ErasureReason } from '../vocabulary.ts';

/** Why something was erased, as it stands behind a colon. */
export const erasuresInEnglish: Record<ErasureReason, string> = {
  person_asked: 'the person has asked for it',
  authority_ordered: 'a court or an authority has ordered it',
  wrongly_collected: 'it should never have been collected',
  no_longer_needed: 'nobody needs it any more',
  retention_ended: 'its time is over',
};
