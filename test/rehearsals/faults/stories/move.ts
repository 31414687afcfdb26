import type { UpdateName } from '../../../../domain/vocabulary.ts';

/** Who acts over HTTP; a seller by the link in a letter, the marketplace by its signature. */
export type Player = 'detector' | 'brand' | 'staff' | 'colleague' | 'lead' | 'seller' | 'marketplace';

/** What is done beside the messages to a case. */
export type OtherAct =
  /** The same offer is suspected once more. */
  | 'suspectAgain'
  /** Another offer of the same seller is suspected. */
  | 'suspectOtherOffer'
  /** The brand complains about the offer unasked. */
  | 'complain'
  /** The verdict is one of a batch. */
  | 'submitVerdictInBatch'
  | 'orderReinstatement'
  /** The seller takes the offer down, and the marketplace tells. */
  | 'vanish';

/** What somebody does when a case comes to a moment. */
export interface Move {
  player: Player;
  act: UpdateName | OtherAct;
  /** What is said beside reason and note. */
  content?: Record<string, unknown>;
  /** Also when the case says that it is not the player's turn: it must be refused. */
  boldly?: true;
}

const by =
  (player: Player, act: Move['act']) =>
  (content: Record<string, unknown> = {}): Move => ({ player, act, content });

export const verdict = (given: string): Move => by('brand', 'submitVerdict')({ verdict: given });
export const verdictInBatch = (given: string): Move => by('brand', 'submitVerdictInBatch')({ verdict: given });
export const question = by('brand', 'requestInformation')();
export const answer = (given: 'maintain' | 'retract'): Move => by('brand', 'answerAppeal')({ answer: given });
export const retract = by('brand', 'retractVerdict')();
export const complain = by('brand', 'complain')();
export const inform = by('staff', 'provideInformation')();
export const extend = by('staff', 'extendDeadline')({ by: 'PT10S' });
export const withdraw = by('staff', 'withdrawSuspicion')();
export const resolve = (resolution: 'retry' | 'mark_done' | 'give_up'): Move =>
  by('staff', 'resolveMarketplaceProblem')({ resolution });
export const review = (player: 'staff' | 'colleague' | 'lead', decision: 'remove' | 'dismiss'): Move =>
  by(player, 'decideReview')({ decision });
export const decideAppeal = (player: 'staff' | 'colleague' | 'lead', decision: 'upheld' | 'reinstated'): Move =>
  by(player, 'decideAppeal')({ decision });
export const appeal = by('seller', 'fileAppeal')();
export const suspectAgain = by('detector', 'suspectAgain')();
export const suspectOtherOffer = by('detector', 'suspectOtherOffer')();
export const reinstate = by('staff', 'orderReinstatement')();
export const vanish = by('marketplace', 'vanish')();
export const boldly = (move: Move): Move => ({ ...move, boldly: true });
