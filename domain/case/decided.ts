import type { ErrorCode } from '../errors.ts';
import type { People } from '../access/people.ts';
import type { Actor, ActorKind, Stage } from '../vocabulary.ts';
import type { Case } from './case.ts';
import type { CommandKind, ContentOf } from './commands/commands.ts';
import type { Fact } from './events.ts';
import type { Terms } from './terms.ts';

/** Why a command changes nothing. */
export interface Refusal {
  code: ErrorCode;
  /** For people; names what stands in the way. */
  message: string;
}

/** What follows from a command: facts, or the reason why not. */
export type Decided = { facts: Fact[]; refused?: never } | { refused: Refusal; facts?: never };

/** What a rule is asked in. */
export interface Setting {
  /** The workflow's time; it is never decisive whether a message was on time, only whether a clock is due. */
  now: string;
  /** What the case runs by: those that it names. */
  terms: Terms;
  /** Who is there to decide; unknown where nobody is asked to. */
  people?: People | undefined;
}

/** The setting, and who asks. */
export interface Asked extends Setting {
  actor: Actor;
}

/** Who may ask it, when, and what follows. `decide` is called in these stages alone, and may name what belongs to them. */
export interface Rule<K extends CommandKind> {
  by: readonly ActorKind[];
  in: readonly Stage[];
  decide(subject: Case, content: ContentOf<K>, asked: Asked): Decided;
}

export type Rules<K extends CommandKind> = { [Kind in K]: Rule<Kind> };

export const accept = (...facts: Fact[]): Decided => ({ facts });

export const refuse = (code: ErrorCode, message: string): Decided => ({ refused: { code, message } });

/** The case is past that step, or not yet there: names the event that led where it stands. */
export function stageConflict({ stage, since, ending }: Case): Decided {
  const end = stage.name === 'closed' && ending ? ` (${ending.outcome}, ${words(ending.reason)})` : '';
  const message = `the case is ${words(stage.name)}${end} since event ${since.sequence}, ${words(since.kind)}, of ${since.at}`;
  return refuse('stage_conflict', message);
}

const words = (code: string): string => code.replaceAll('_', ' ');
