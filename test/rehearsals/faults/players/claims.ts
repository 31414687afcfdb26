import type { EventKind } from '../../../../domain/case/events.ts';
import type { Side } from '../../../../domain/vocabulary.ts';
import type { Reply } from '../../../support/ask.ts';
import type { Move, Player } from '../stories/move.ts';

/** What a player was told, and the ledger must agree with. */
export interface Claim {
  player: Player;
  act: Move['act'];
  caseId: string;
  /** Only this claim's: stands in the words of the event. */
  mark: string;
  /** Names the message where an event has no words. */
  updateId?: string;
  /** Nothing as long as there is no definite answer. */
  answer?: { accepted: boolean; status: number; code?: string };
  /** Given to the same request asked once more. */
  secondStatus?: number;
}

/** A suspicion that was accepted, and the case that is said to hold it. */
export interface SuspicionClaim {
  suspicionId: string;
  result: 'opened' | 'joined' | 'known';
  caseId: string;
}

/** What somebody has written in a conversation, and was told of it. */
export interface MessageClaim {
  /** None: about the brand. */
  caseId: string | null;
  side: Side;
  authorId: string;
  /** Only this message's: its words. */
  mark: string;
  files: readonly string[];
  /** Nothing as long as there is no definite answer. */
  answer?: NonNullable<Claim['answer']> & { number?: number };
  /** Given to the same request asked once more. */
  secondNumber?: number | undefined;
}

/** Up to which message somebody has read, as it was asked and answered. */
interface ReadMarkClaim {
  caseId: string | null;
  side: Side;
  readerId: string;
  asked: number;
  /** What the same reader had been answered by then; 0: nothing. */
  before: number;
  answered: number;
}

export interface Claims {
  moves: Claim[];
  suspicions: SuspicionClaim[];
  messages: MessageClaim[];
  readMarks: ReadMarkClaim[];
}

/** Which events can come of an act that was accepted. */
export const eventsOf: Record<Exclude<Move['act'], 'suspectAgain' | 'suspectOtherOffer' | 'vanish'>, EventKind[]> = {
  submitVerdict: ['verdict_given'],
  submitVerdictInBatch: ['verdict_given'],
  complain: ['verdict_given'],
  requestInformation: ['information_requested'],
  provideInformation: ['information_provided'],
  extendDeadline: ['deadline_extended'],
  decideReview: ['review_proposed', 'review_decided', 'review_referred'],
  resolveMarketplaceProblem: ['marketplace_problem_resolved'],
  fileAppeal: ['appeal_filed', 'seller_statement_given'],
  answerAppeal: ['appeal_answered'],
  decideAppeal: ['appeal_decided'],
  retractVerdict: ['verdict_retracted'],
  withdrawSuspicion: ['suspicion_withdrawn'],
  orderReinstatement: ['reinstatement_ordered'],
};

/** What a definite answer says: taken or refused. */
export const answerOf = ({ status, body }: Reply): NonNullable<Claim['answer']> => ({
  accepted: status < 300,
  status,
  ...(status >= 300 && body?.code && { code: body.code }),
});
