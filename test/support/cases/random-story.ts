import fc from 'fast-check';
import type { Case } from '../../../domain/case/case.ts';
import type { Circumstances } from '../../../domain/case/commands/commands.ts';
import type { Actor } from '../../../domain/vocabulary.ts';
import { brand, staff } from './actors.ts';
import { anyPeople } from './random-people.ts';
import { anyPolicy, anyScore } from './random-policy.ts';
import { anySaying, type Saying } from './random-saying.ts';
import { authorisationOf } from './authorisation.ts';

const minutes = 60_000;

const opened = fc.constantFrom<{ circumstances?: Circumstances; kind?: Case['kind']; by?: Actor }>(
  {},
  {},
  {},
  {},
  {},
  { circumstances: { authorisation: authorisationOf() } },
  { circumstances: { earlierAnswer: { caseId: 'case-0', verdict: 'authentic' } } },
  {
    circumstances: {
      standingRemoval: { caseId: 'case-0', ground: { basis: 'brand', reasonCode: 'fake_logo' }, deciders: ['ada'] },
    },
  },
  { kind: 'notice', by: brand(), circumstances: { notice: { reasonCode: 'test_purchase' } } },
  {
    kind: 'reinstatement',
    by: staff('lea'),
    circumstances: {
      standing: {
        reasonCode: 'court_order',
        restrictionCaseId: 'case-0',
        measure: 'removed',
        order: 3,
        told: ['brand', 'seller'],
      },
    },
  },
);

export type Answer = 'obeys' | 'refuses' | 'is_gone' | 'is_unknown' | 'is_anothers';

export type Move =
  | { move: 'say'; saying: Saying }
  | { move: 'step'; lateMilliseconds: number }
  | { move: 'wait'; milliseconds: number }
  | { move: 'answer'; answer: Answer };

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ move: fc.constant('say' as const), saying: anySaying }) },
  {
    weight: 2,
    arbitrary: fc.record({
      move: fc.constant('step' as const),
      lateMilliseconds: fc.constantFrom(0, 0, 0, 10 * minutes, 20 * minutes, 30 * 60 * minutes),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ move: fc.constant('wait' as const), milliseconds: fc.nat(100 * 60 * minutes) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      move: fc.constant('answer' as const),
      answer: fc.constantFrom<Answer>('obeys', 'obeys', 'obeys', 'refuses', 'is_gone', 'is_unknown', 'is_anothers'),
    }),
  },
);

/** A case under a random policy, and what is going to happen to it. */
export const anyStory = fc.record({
  policy: anyPolicy,
  score: anyScore,
  people: anyPeople,
  opened,
  moves: fc.array(anyMove, { maxLength: 50, size: 'max' }),
});
export type Story = typeof anyStory extends fc.Arbitrary<infer S> ? S : never;
