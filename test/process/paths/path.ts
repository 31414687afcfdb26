import type { Circumstances } from '../../../domain/case/commands/commands.ts';
import type { Ending, EventKind } from '../../../domain/case/events.ts';
import type { Fault } from '../../../sandbox/marketplace/faults/fault.ts';
import type { Changes, Given } from '../../support/cases/opening.ts';
import type { Move } from './moves.ts';

/** One way through a case: what it is opened with, what happens to it, and what must have come of it. */
export interface Path {
  /** What happens, in a few words; the recorded history is named by it. */
  name: string;
  /** `joint-force`, but for what the path is about. */
  policy?: Changes;
  opening?: Given;
  circumstances?: Circumstances;
  /** Whose offer it is, as the marketplace says; `seller-1`, where a path is not about that. */
  soldBy?: string;
  /** What the marketplace's calls about the offer meet. */
  faults?: Omit<Partial<Fault> & Pick<Fault, 'operation' | 'kind' | 'times'>, 'listingId'>[];
  /** The course of an earlier case about the same offer: this one is opened when it is closed, and undoes its removal. */
  undoes?: readonly Move[];
  /** Stops the workers of all cases: nothing else is played meanwhile. */
  alone?: true;
  play: readonly Move[];
  kinds: readonly EventKind[];
  ending: Ending;
  /** What the marketplace was told, each order that changed something: `1 removed`. */
  orders: readonly string[];
  /** Every inbox entry, by party within an event: `brand: verification_request`. */
  told: readonly string[];
}

/** The file name of the path's recorded history, without its ending. */
export const fileNameOf = ({ name }: Path): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

export const dismissed = (reason: string): Ending => ({ outcome: 'dismissed', reason });
export const reinstated = (reason: string): Ending => ({ outcome: 'reinstated', reason });
export const removed = (reason: string): Ending => ({ outcome: 'removed', reason });
export const withdrawn: Ending = { outcome: 'withdrawn', reason: 'detector_fault' };

/** The beginning of a case of which the marketplace hears nothing yet. */
export const asked = ['case_opened', 'brand_asked'] as const;
/** The beginning of a case whose offer is restricted until the verdict. */
export const restrictedAndAsked = [
  ...['case_opened', 'measure_decided', 'brand_asked', 'measure_taken', 'statement_issued'],
] as const satisfies EventKind[];
export const silence = ['brand_reminded', 'brand_reminded', 'account_manager_called', 'silence_rule_applied'] as const;
export const taken = ['measure_taken', 'statement_issued', 'appeal_window_opened'] as const;
export const gone = ['removal_confirmed', 'strike_given'] as const;
/** A removal, from its decision to the strike. */
export const removal = ['measure_decided', ...taken, ...gone] as const;
/** The ending is decided, and the marketplace brought to it before the case closes. */
export const lifting = ['ending_decided', 'measure_decided', 'measure_taken', 'case_closed'] as const;

export const toldOfSilence = [
  ...['brand: verification_reminder', 'brand: verification_reminder', 'account_manager: brand_silent'],
] as const;
export const toldOfRemoval = ['seller: statement_of_reasons', 'brand: offer_removed'] as const;

/** The end of a case, told to each party by the same kind of notification. */
export const all = (kind: string, ...parties: string[]): string[] => parties.map((party) => `${party}: ${kind}`);
