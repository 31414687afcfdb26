import { say } from './commands.ts';
import { GivenCase } from './given-case.ts';
import type { Given } from './opening.ts';

/** Cases in each stage, each reached by the commands that lead there. */
export const given = {
  /** An interim hold is decided, the marketplace has not answered; the brand is asked. */
  beingHeld: (changes: Given = {}) => new GivenCase({ score: '0.95', ...changes }),
  /** The brand is asked, nothing is done to the offer. */
  asked: (changes: Given = {}) => new GivenCase(changes),
  /** The brand is asked, and the offer is held. */
  heldAndAsked(changes: Given = {}) {
    const it = given.beingHeld(changes);
    it.obeys();
    return it;
  },
  review(changes: Given = {}) {
    const it = given.asked(changes);
    it.when(say.verdict('cannot_determine'));
    return it;
  },
  removing(changes: Given = {}) {
    const it = given.asked(changes);
    it.when(say.verdict('counterfeit'));
    return it;
  },
  /** The marketplace refuses the removal for good. */
  refused(changes: Given = {}) {
    const it = given.removing(changes);
    it.refuses();
    return it;
  },
  /** The marketplace has taken the removal, and was not yet asked whether the offer is gone. */
  appealWindow(changes: Given = {}) {
    const it = given.removing(changes);
    it.obeys();
    return it;
  },
  /** The offer is gone, and the seller has a strike. */
  removed(changes: Given = {}) {
    const it = given.appealWindow(changes);
    it.obeys();
    return it;
  },
  appealed(changes: Given = {}) {
    const it = given.removed(changes);
    it.when(say.appeal);
    return it;
  },
  answered(changes: Given = {}) {
    const it = given.appealed(changes);
    it.when(say.answer('maintain'));
    return it;
  },
  lifting(changes: Given = {}) {
    const it = given.removed(changes);
    it.when(say.retract);
    return it;
  },
  closed(changes: Given = {}) {
    const it = given.asked(changes);
    it.when(say.verdict('authentic'));
    return it;
  },
};
