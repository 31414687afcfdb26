import { z } from 'zod';
import { errorCodes, type ErrorCode } from './errors.ts';
import { actions } from './permissions.ts';
import * as words from './vocabulary.ts';

/** Opaque text that names something: no blanks, safe in a path and in a log. */
export const identifier = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/, 'letters, digits and . _ : - only');
/** A word of a closed list that the reader knows: why something was done. */
export const reasonCode = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/, 'lower-case letters, digits and _ only');
/** Names a text or a file by the SHA-256 of its bytes, in lower-case hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hex');
export const decimalScore = /^(0(\.\d{1,6})?|1(\.0{1,6})?)$/;
/** How likely a counterfeit is, 0 to 1, as decimal text: the ledger holds no fractions. */
export const score = z.string().regex(decimalScore, 'decimal text from 0 to 1');
/** ISO-8601, UTC, milliseconds. */
export const timestamp = z.iso.datetime({ precision: 3 });

/** The closed lists, each by the name under which the description of the API shows it. */
export const verdict = z.enum(words.verdicts).meta({ id: 'Verdict' });
export const measure = z.enum(words.measures).meta({ id: 'Measure' });
export const stage = z.enum(words.stages).meta({ id: 'Stage' });
export const outcome = z.enum(words.outcomes).meta({ id: 'Outcome' });
export const caseKind = z.enum(words.caseKinds).meta({ id: 'CaseKind' });
const actorKind = z.enum(words.actorKinds).meta({ id: 'ActorKind' });
export const clockName = z.enum(words.clockNames).meta({ id: 'ClockName' });
export const stepKind = z.enum(words.stepKinds).meta({ id: 'StepKind' });
export const reviewDecision = z.enum(words.reviewDecisions).meta({ id: 'ReviewDecision' });
export const appealAnswer = z.enum(words.appealAnswers).meta({ id: 'AppealAnswer' });
export const appealDecision = z.enum(words.appealDecisions).meta({ id: 'AppealDecision' });
export const heardAnswer = z.enum(words.heardAnswers).meta({ id: 'HeardAnswer' });
export const problemResolution = z.enum(words.problemResolutions).meta({ id: 'ProblemResolution' });
export const listingStatus = z.enum(words.listingStatuses).meta({ id: 'ListingStatus' });
export const marketplaceProblem = z.enum(words.marketplaceProblems).meta({ id: 'MarketplaceProblem' });
export const strikeState = z.enum(words.strikeStates).meta({ id: 'StrikeState' });
export const iprKind = z.enum(words.iprKinds).meta({ id: 'IprKind' });
export const language = z.enum(words.languages).meta({ id: 'Language' });
export const action = z.enum(actions).meta({ id: 'Action' });
export const errorCode = z.enum(Object.keys(errorCodes) as ErrorCode[]).meta({ id: 'ErrorCode' });

export const actorSchema = z.object({
  kind: actorKind,
  id: identifier,
  brandId: identifier.optional(),
  onBehalfOf: identifier.optional(),
});
