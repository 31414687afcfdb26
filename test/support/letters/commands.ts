import type { Circumstances } from '../../../domain/case/commands/commands.ts';
import { hashOf } from './letters-of.ts';

/** What people ask of the cases whose letters are read, with words of their own. */

export const counterfeit = {
  kind: 'submit_verdict',
  content: {
    verdict: 'counterfeit',
    reasonCode: 'fake_logo',
    iprRecordId: 'aurelia-mark',
    textSha256: hashOf('verdict'),
  },
} as const;
export const appeal = {
  kind: 'file_appeal',
  content: { reasonCode: 'genuine', textSha256: hashOf('appeal') },
} as const;
export const decide = (decision: 'upheld' | 'reinstated', round = 1) =>
  ({
    kind: 'decide_appeal',
    content: { decision, round, reasonCode: 'invoice_forged', textSha256: hashOf('decision') },
  }) as const;
export const review = (decision: 'remove' | 'dismiss') =>
  ({
    kind: 'decide_review',
    content: { decision, reasonCode: 'pictures_unclear', textSha256: hashOf('review') },
  }) as const;
export const retract = {
  kind: 'retract_verdict',
  content: { reasonCode: 'serial_number_known', textSha256: hashOf('retraction') },
} as const;

/** What a closed case left standing, and staff undo. */
export const standing: NonNullable<Circumstances['standing']> = {
  reasonCode: 'court_order',
  restrictionCaseId: 'case-0',
  measure: 'removed',
  order: 3,
  strikeStands: true,
  told: ['brand', 'seller'],
  textSha256: hashOf('order'),
};
