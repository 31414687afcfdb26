import type { People } from '../../access/people.ts';
import type { Actor, ClockName, Measure, Verdict } from '../../vocabulary.ts';
import type { Authorisation } from '../authorisation.ts';
import type { Step } from '../clock.ts';
import type { Facts, Opening, Restricting, Statement } from '../events.ts';
import type { Ground } from '../ground.ts';
import type { Requests } from './message-contents.ts';

/** What is known about the listing and the brand when a case is opened. */
export interface Circumstances {
  /** The entry by which the seller is on the brand's list of authorised sellers. */
  authorisation?: Authorisation;
  /** The brand's answer about the same unchanged listing, within the policy's time. */
  earlierAnswer?: { caseId: string; verdict: Verdict };
  /** For a brand's own notice: its verdict, given with it. */
  notice?: Statement & { reasonCode: string; iprRecordId?: string | undefined };
  /** A closed case of the brand removed the offer for good, and the offer is for sale again. `deciders`: who decided there. */
  standingRemoval?: { caseId: string; ground: Ground; deciders?: string[] };
  /** For a reinstatement: the restriction that a closed case left standing. */
  standing?: Facts['reinstatement_ordered'];
}

/** What the process itself reports: clocks that run out, answers of the marketplace. */
interface Reports {
  take_step: { clock: ClockName; step: Step };
  renew_calendar: { calendarSha256: string };
  /** Whose offer it is, says the marketplace. `authorisation`: left out by releases that did not name the entry. */
  report_seller: { sellerId: string; isAuthorised: boolean; authorisation?: Authorisation; others?: Restricting[] };
  /** `others`: the other cases that restrict the offer at that moment. */
  report_measure: { measure: Measure; order: number; others?: Restricting[] };
  report_refusal: { measure: Measure; order: number; code: string; others?: Restricting[] };
  report_removal: { gone: boolean; code: string; others?: Restricting[] };
}

interface Openings {
  open_case: { caseId: string; opening: Opening; circumstances: Circumstances };
}

type Contents = Openings & Requests & Reports;
export type CommandKind = keyof Contents;
export type RequestKind = keyof Requests;
type ReportKind = keyof Reports;
export type ContentOf<K extends CommandKind> = Contents[K];

/** What can be asked of a case, and by whom. A clock that runs out is a command like any other. */
export type Command<K extends CommandKind = CommandKind> = {
  [Kind in K]: {
    kind: Kind;
    actor: Actor;
    content: Contents[Kind];
    /** The last event that the sender had seen: what has happened since then refuses the command. */
    seen?: number | undefined;
    /** Who is there to decide, for whoever knows it: see `Setting`. */
    people?: People | undefined;
  };
}[K];

/** A command that the process itself gives. */
export type Report = { [K in ReportKind]: { kind: K; content: Reports[K] } }[ReportKind];
