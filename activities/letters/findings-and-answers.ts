import { verdicts } from '../../domain/vocabulary.ts';
import { heading, type Block } from './content.ts';
import type { Draft } from './draft.ts';
import { findingList } from './offer.ts';

/** What the brand needs to answer: what the detectors found, and the answers that there are. */
export function findingsAndAnswers(draft: Draft): Block[] {
  const measure = draft.say(`measures.${draft.terms.policy.confirmedMeasure}`);
  const items = verdicts.map((verdict) => ({
    term: draft.say(`verdicts.${verdict}.name`),
    text: draft.say(`verdicts.${verdict}.text`, { measure }),
  }));
  return [...findingList(draft), heading(draft.say('six_answers')), { kind: 'list', items }];
}
