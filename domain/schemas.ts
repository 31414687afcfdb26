import { z } from 'zod';
import { bases } from './case/ground.ts';
import { errorCodes, type ErrorCode } from './errors.ts';
import { actions } from './access/permissions.ts';
import { roles } from './access/roles.ts';
import { channels, deliveryStates } from './notifications/delivery.ts';
import { mailTimes } from './notifications/preferences.ts';
import { brandKinds, notificationKinds, parties } from './notifications/kinds.ts';
import * as words from './vocabulary.ts';

/** Opaque text that names something: no blanks, safe in a path and in a log. */
export const identifier = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/,
    'must be 1 to 128 letters, digits and . _ : - only, and begin with a letter or a digit',
  );
/** Why something was done: what people choose is of a closed list (`reasons/`), what a detector finds is its own word. */
export const reasonCode = z
  .string()
  .regex(
    /^[a-z][a-z0-9_]{0,59}$/,
    'must be 1 to 60 lower-case letters, digits and _ only, and begin with a letter, such as fake_logo',
  )
  .describe('Why: what people have chosen is among `GET /v1/reasons`; what detectors find is a word of their own');
/** Names a text or a file by the SHA-256 of its bytes, in lower-case hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256: 64 digits of lower-case hex');
export const decimalScore = /^(0(\.\d{1,6})?|1(\.0{1,6})?)$/;
/** How likely a counterfeit is, 0 to 1, as decimal text: the ledger holds no fractions. */
export const score = z.string().regex(decimalScore, 'must be from 0 to 1, with 6 decimals at most, such as 0.93');
/** ISO-8601, UTC, milliseconds. */
export const timestamp = z.iso.datetime({ precision: 3 });

/** The closed lists. */
export const verdict = z
  .enum(words.verdicts)
  .describe('How sure the brand is, and of what; only `counterfeit` removes');
export const measure = z.enum(words.measures).describe('What is done to an offer, from the weakest to the strongest');
export const stage = z.enum(words.stages).describe('At which step a case stands');
export const outcome = z.enum(words.outcomes).describe('How a case ends');
export const caseKind = z
  .enum(words.caseKinds)
  .describe('The marketplace’s own finding, the brand’s complaint, or what undoes a closed case');
export const actorKind = z.enum(words.actorKinds).describe('What somebody is who acts');
export const clockName = z
  .enum(words.clockNames)
  .describe(
    'Who is waited for: the brand’s verdict, staff’s review, the seller’s appeal, the brand’s answer to it, its decision; ' +
      'staff who resolve what the marketplace has refused',
  );
export const taskKind = z.enum(words.taskKinds).describe('What somebody has to do in a case');
export const inboxView = z
  .enum(words.inboxViews)
  .describe(
    'What a brand’s inbox is divided into: its verdict, its answer to an appeal, others that are waited for, what is over',
  );
export const workQueue = z
  .enum(words.workQueues)
  .describe('What the marketplace’s people work through; `overdue` is what is late in any of the others');
export const stepKind = z.enum(words.stepKinds).describe('What a clock does when its moment comes');
export const reviewDecision = z.enum(words.reviewDecisions).describe('What staff decide in the brand’s place');
export const appealAnswer = z.enum(words.appealAnswers).describe('What the brand says to an appeal');
export const appealDecision = z
  .enum(words.appealDecisions)
  .describe('What becomes of the decision that was appealed against');
export const heardAnswer = z
  .enum(words.heardAnswers)
  .describe('What an appeal is heard with; silence when the brand said nothing in time');
export const problemResolution = z
  .enum(words.problemResolutions)
  .describe(
    'What staff do about what the marketplace has refused: `retry` asks it again, `mark_done` says that it was seen to by ' +
      'hand, `give_up` leaves the offer as it is',
  );
export const listingStatus = z
  .enum(words.listingStatuses)
  .describe('Whether the offer can be seen, as far as the case knows; `unknown`: the marketplace has no such offer');
export const independenceRule = z
  .enum(words.independenceRules)
  .describe(
    'What happens when nobody is left who has not decided before: the lead decides all the same, or somebody is waited for',
  );
export const marketplaceProblem = z
  .enum(words.marketplaceProblems)
  .describe('It said no, or it took a removal and the offer is still for sale');
export const strikeState = z.enum(words.strikeStates).describe('Whether the seller has a strike for the case');
export const strikeStanding = z.enum(words.strikeStandings).describe('How a strike stands now');
export const connectionStanding = z
  .enum(words.connectionStandings)
  .describe('What the marketplace says of a company’s sign-in: people sign in by one that is confirmed');
export const rightStanding = z
  .enum(words.rightStandings)
  .describe('What the marketplace says of a right: a brand can rely on one that is verified');
export const enrolmentKind = z
  .enum(words.enrolmentKinds)
  .describe('A company applies, or is invited, as members of the Good Faith programme are');
export const enrolmentStage = z
  .enum(words.enrolmentStages)
  .describe('Who is waited for: the invited company, the marketplace, or an applicant who was asked for something');
export const enrolmentOutcome = z.enum(words.enrolmentOutcomes).describe('`lapsed`: the company was silent');
export const enrolmentDecision = z
  .enum(words.enrolmentDecisions)
  .describe('`ask` for what is missing: the application then waits for the company');
export const erasureReason = z
  .enum(words.erasureReasons)
  .describe(
    'Why it is erased: the person has asked, a court or an authority has ordered it, it should never have been collected, ' +
      'nobody needs it any more, or its time is over',
  );
export const erasureStanding = z.enum(words.erasureStandings).describe('What became of the proposal');
export const holdReason = z.enum(words.holdReasons).describe('For what the case is needed');
export const need = z
  .enum(words.needs)
  .describe(
    'By which rule it is still needed: the case is open; an open case rests on it; its decision can be contested; a legal ' +
      'hold stands; the enrolment or the membership is not over; the person acts in an open case',
  );
export const iprKind = z.enum(words.iprKinds).describe('What kind of right it is');
export const side = z.enum(words.sides).describe('Whose people: those of the brand, or those of the marketplace');
export const language = z
  .enum(words.languages)
  .describe('In which language letters are written; `zh` is simplified Chinese');
export const brandKind = z.enum(brandKinds).describe('What a brand is told');
export const deliveryKind = z
  .enum([...notificationKinds, 'test'])
  .describe('What is told; `test`: an event by which an endpoint is tried');
export const party = z.enum(parties).describe('Who is told');
export const channel = z.enum(channels).describe('How it is delivered');
export const deliveryState = z
  .enum(deliveryStates)
  .describe('`held`: it goes with the next digest; `failed`: it was refused for good, or tried for three days');
export const mailTime = z
  .enum(mailTimes)
  .describe('As it happens; with others, in one mail; or not at all, when the inbox has it alone');
export const action = z.enum(actions).describe('What can be asked of the service');
export const role = z.enum(roles).describe('Who somebody is towards the marketplace');
export const errorCode = z.enum(Object.keys(errorCodes) as ErrorCode[]).describe('Why something was refused; stable');

export const ground = z
  .object({
    basis: z
      .enum(bases)
      .describe(
        '`interim`: by the score, until the brand has answered; `brand`: its verdict; `staff`: their decision; `rule`: nobody decided in time',
      ),
    reasonCode,
    score: score.optional().describe('Where the score decided'),
    iprRecordId: identifier.optional().describe('The registered right that the brand has named'),
  })
  .describe('Why an offer is restricted');

export const actorSchema = z.object({
  kind: actorKind,
  id: identifier,
  brandId: identifier.optional(),
  onBehalfOf: identifier.optional(),
});
