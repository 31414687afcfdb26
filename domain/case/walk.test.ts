import { describe, expect, test } from 'vitest';
import {
  auditor,
  brand,
  detector,
  marketplace,
  seller,
  staff,
  system,
  usualActor,
} from '../../test/support/cases/actors.ts';
import { plainContent } from '../../test/support/cases/commands.ts';
import { given } from '../../test/support/cases/stages.ts';
import type { ErrorCode } from '../errors.ts';
import { actorKinds, stages } from '../vocabulary.ts';
import type { Command, CommandKind } from './commands/commands.ts';
import { decide } from './decide.ts';
import { nextStep } from './questions/next-step.ts';

/** Somebody of each kind who has decided nothing in the cases below. */
const actors = { system, detector, brand: brand(), seller, staff: staff('zoe'), auditor, marketplace };

/** A case in each stage; also one whose removal the marketplace has refused, and one whose appeal the brand has answered. */
const cases = {
  being_held: given.beingHeld,
  awaiting_verdict: given.heldAndAsked,
  staff_review: given.review,
  removing: given.removing,
  removal_refused: given.refused,
  appeal_window: given.appealWindow,
  appeal_review: given.appealed,
  appeal_answered: given.answered,
  lifting: given.lifting,
  closed: given.closed,
};

/** How the table writes what becomes of a command. */
const symbols: Partial<Record<ErrorCode | 'accepted', string>> = {
  accepted: 'yes',
  stage_conflict: '-',
  not_due: 'early',
  not_permitted: 'never',
};

/**
 * Every command: who may give it (anybody else is refused with not_permitted, in every stage), and what becomes of it
 * in each stage. `*`: whoever it is; `yes`: it is taken; `-`: 409 stage_conflict; `early`: 409 not_due.
 */
const table = `
command                     by                        held      asked     review    removing  refused   window    appealed  answered  lifting   closed
open_case                   *                         -         -         -         -         -         -         -         -         -         -
submit_verdict              brand                     yes       yes       -         -         -         -         -         -         -         -
request_information         brand                     yes       yes       -         -         -         -         -         -         -         -
provide_information         staff                     -         -         -         -         -         -         -         -         -         -
extend_deadline             staff                     yes       yes       -         -         -         -         yes       -         -         -
decide_review               staff                     -         -         yes       -         -         -         -         -         -         -
resolve_marketplace_problem staff                     -         -         -         -         yes       -         -         -         -         -
file_appeal                 seller                    -         yes       -         -         -         yes       -         -         -         -
answer_appeal               brand                     -         -         -         -         -         -         yes       -         -         -
decide_appeal               staff                     -         -         -         -         -         -         -         yes       -         -
retract_verdict             brand                     -         -         -         yes       yes       yes       yes       yes       -         -
withdraw_suspicion          staff                     yes       yes       yes       yes       yes       yes       yes       yes       -         -
add_suspicions              system,detector,staff     yes       yes       yes       yes       yes       -         -         -         -         -
report_vanished             system,marketplace,staff  yes       yes       yes       yes       yes       yes       yes       yes       -         -
report_returned             system,marketplace,staff  -         -         -         -         -         -         -         -         -         -
report_delivery             system                    -         -         -         -         -         early     -         -         -         -
take_step                   system                    yes       yes       yes       early     yes       yes       yes       yes       early     -
renew_calendar              system                    yes       yes       yes       yes       yes       yes       yes       yes       yes       -
report_seller               system                    yes       early     early     yes       early     early     early     early     -         -
report_measure              system                    yes       early     early     yes       early     early     early     early     yes       -
report_refusal              system                    yes       early     early     yes       early     early     early     early     yes       -
report_removal              system                    -         -         -         early     early     yes       early     early     -         -
`;
const rows = table
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(/\s+/) as [kind: CommandKind, by: string, ...became: string[]]);

describe('what becomes of each command, stage by stage, whoever gives it', () => {
  test.each(rows)('%s', (kind, by, ...expected) => {
    Object.entries(cases).forEach(([stage, reach], column) => {
      const it = reach();
      const content = plainContent(kind, it.case);
      const now = nextStep(it.case)?.step.at ?? it.now;
      for (const actor of Object.values(actors)) {
        const { refused } = decide(it.case, { ...content, actor } as Command, { now, terms: it.terms });
        const became = symbols[refused?.code ?? 'accepted'];
        const isAllowed = by === '*' || by.split(',').includes(actor.kind);
        expect(became, `${kind} by ${actor.kind} in ${stage}`).toBe(isAllowed ? expected[column] : 'never');
      }
    });
  });
});

test('the walk goes through every command, every stage and every kind of actor', () => {
  expect(rows.map(([kind]) => kind).toSorted()).toEqual(Object.keys(usualActor).toSorted());
  expect(new Set(Object.values(cases).map((reach) => reach().case.stage.name))).toEqual(
    new Set(stages.filter((stage) => stage !== 'screening')),
  );
  const ofCases = actorKinds.filter((kind) => kind !== 'applicant'); // who is on the way to an account has no case
  expect(Object.keys(actors).toSorted()).toEqual(ofCases.toSorted());
});
