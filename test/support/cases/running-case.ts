import { isIn, type Case } from '../../../domain/case/case.ts';
import type { RequestKind } from '../../../domain/case/commands/commands.ts';
import { decide } from '../../../domain/case/decide.ts';
import { errand } from '../../../domain/case/questions/errand.ts';
import { nextStep } from '../../../domain/case/questions/next-step.ts';
import { addMilliseconds } from '../../../domain/time/calendar.ts';
import { detector, staff } from './actors.ts';
import { authorisationOf } from './authorisation.ts';
import { say } from './commands.ts';
import { GivenCase } from './given-case.ts';
import { commandOf, requests, type Saying } from './random-saying.ts';
import type { Answer, Move, Story } from './random-story.ts';

/** What the marketplace says when it does not obey. */
const refusals: Partial<Record<Answer, string>> = {
  refuses: 'forbidden',
  is_gone: 'listing_gone',
  is_unknown: 'listing_unknown',
};

/** These end a case in every stage: a story in which they were as likely as the rest would be a short one. */
const ends: readonly RequestKind[] = ['withdraw_suspicion', 'retract_verdict'];

/**
 * A case with the world around it, as the workflow runs it: what the case owes the marketplace is started at once, with
 * the order of that moment, and its answer comes later, one call at a time; the clocks run on meanwhile.
 */
export class RunningCase extends GivenCase {
  private restriction?: Case['measure'];
  private isLooking = false;

  constructor({
    policy,
    score,
    people,
    opened: { kind = 'suspicion', by = detector, circumstances },
  }: Omit<Story, 'moves'>) {
    super({ kind, score, policy }, by, circumstances);
    this.people = people;
    this.runErrand();
  }

  /** Whether the marketplace owes an answer. */
  get isInFlight(): boolean {
    return this.restriction !== undefined || this.isLooking;
  }

  play(move: Move): void {
    if (move.move === 'say') this.say(move.saying);
    else if (move.move === 'wait') this.now = addMilliseconds(this.now, move.milliseconds);
    else if (move.move === 'answer') this.answer(move.answer);
    else if (nextStep(this.case)) this.step(move.lateMilliseconds);
    this.runErrand();
  }

  private say(saying: Saying): void {
    const fitting = requests
      .filter((kind) => !ends.includes(kind))
      .map((kind) => commandOf(kind, saying))
      .filter((command) => !decide(this.case, command, this.setting).refused);
    const chosen = saying.isFitting ? fitting[saying.pick % fitting.length] : undefined;
    this.attempt(chosen ?? commandOf(saying.kind, saying));
  }

  private runErrand(): void {
    if (errand(this.case) === 'enforce') this.restriction ??= this.case.measure;
    if (errand(this.case) === 'confirm_removal') this.isLooking = true;
  }

  private answer(answer: Answer): void {
    if (this.restriction) {
      const { wanted: measure, order } = this.restriction;
      delete this.restriction;
      const code = refusals[answer];
      const isAnothers = answer === 'is_anothers' && measure !== 'none' && this.case.offer.sellerId === 'seller-1';
      if (isAnothers) this.reportSeller();
      else if (!code || (code !== 'forbidden' && measure === 'none'))
        this.when({ kind: 'report_measure', content: { measure, order } });
      else if (order === this.case.measure.order)
        this.when({ kind: 'report_refusal', content: { measure, order, code } });
    } else if (this.isLooking) {
      this.isLooking = false;
      const gone = answer !== 'refuses';
      if (errand(this.case) === 'confirm_removal')
        this.when({ kind: 'report_removal', content: { gone, code: gone ? 'gone' : 'live' } });
    }
  }

  /** The offer is another seller's, whom the brand may have authorised. */
  private reportSeller(): void {
    if (errand(this.case) !== 'enforce' || isIn(this.case, 'lifting')) return;
    const isAuthorised = Number(this.case.score) > 0.8;
    const listed = isAuthorised && { authorisation: authorisationOf('seller-2') };
    this.when({ kind: 'report_seller', content: { sellerId: 'seller-2', isAuthorised, ...listed } });
  }

  /** What is to be lifted cannot be given up. */
  private giveUp(): void {
    this.when(say.resolve(isIn(this.case, 'lifting') ? 'mark_done' : 'give_up'));
    this.runErrand();
  }

  /** Somebody who is new decides, where nobody else is left to be waited for. */
  private nameSomebody(): void {
    const { stage } = this.case;
    const asLead = 'lead' in stage && stage.lead;
    const decided = isIn(this.case, 'staff_review')
      ? say[asLead ? 'reviewAsLead' : 'review']('dismiss')
      : say.decision('reinstated', this.case.appeals.filed);
    this.when(decided, staff(`newcomer-${this.case.sequence}`));
    this.runErrand();
  }

  /** Nobody acts any more: clocks and marketplace run on, staff give up what the marketplace refuses. */
  runOut(answer: Answer, movesAtMost: number): void {
    for (let moves = 0; this.case.stage.name !== 'closed' && moves < movesAtMost; moves += 1) {
      if (this.isInFlight) this.play({ move: 'answer', answer });
      else if (this.case.problem) this.giveUp();
      else if (!nextStep(this.case)) this.nameSomebody();
      else this.play({ move: 'step', lateMilliseconds: 0 });
    }
  }
}
