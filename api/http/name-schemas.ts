import { z } from 'zod';
import { currency } from '../../domain/money.ts';
import { country } from '../../domain/places.ts';
import * as schemas from '../../domain/schemas.ts';

/** The closed lists of the domain, by the names under which the description shows them. */
const named = {
  Action: schemas.action,
  AppealAnswer: schemas.appealAnswer,
  AppealDecision: schemas.appealDecision,
  ActorKind: schemas.actorKind,
  BrandKind: schemas.brandKind,
  CaseKind: schemas.caseKind,
  Channel: schemas.channel,
  ClockName: schemas.clockName,
  Country: country,
  Currency: currency,
  DeliveryKind: schemas.deliveryKind,
  DeliveryState: schemas.deliveryState,
  EnrolmentDecision: schemas.enrolmentDecision,
  EnrolmentKind: schemas.enrolmentKind,
  EnrolmentOutcome: schemas.enrolmentOutcome,
  EnrolmentStage: schemas.enrolmentStage,
  ErasureReason: schemas.erasureReason,
  ErasureStanding: schemas.erasureStanding,
  ErrorCode: schemas.errorCode,
  Ground: schemas.ground,
  HeardAnswer: schemas.heardAnswer,
  HoldReason: schemas.holdReason,
  IndependenceRule: schemas.independenceRule,
  InboxView: schemas.inboxView,
  IprKind: schemas.iprKind,
  ConnectionStanding: schemas.connectionStanding,
  RightStanding: schemas.rightStanding,
  Language: schemas.language,
  ListingStatus: schemas.listingStatus,
  MailTime: schemas.mailTime,
  MarketplaceProblem: schemas.marketplaceProblem,
  Measure: schemas.measure,
  Need: schemas.need,
  Outcome: schemas.outcome,
  Party: schemas.party,
  ProblemResolution: schemas.problemResolution,
  ReviewDecision: schemas.reviewDecision,
  Side: schemas.side,
  Stage: schemas.stage,
  StepKind: schemas.stepKind,
  StrikeStanding: schemas.strikeStanding,
  StrikeState: schemas.strikeState,
  TaskKind: schemas.taskKind,
  Verdict: schemas.verdict,
  WorkQueue: schemas.workQueue,
};

/**
 * Names them for the description. The domain does not name its schemas itself: the library holds on to
 * what has a name, and all runs of a worker share the library.
 */
export function nameSchemas(): void {
  for (const [id, schema] of Object.entries(named)) z.globalRegistry.add(schema, { ...schema.meta(), id });
}
