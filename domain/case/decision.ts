import type { ErrorCode } from '../errors.ts';
import type { ActorKind, Stage } from '../vocabulary.ts';
import type { Case } from './case.ts';
import type { Command, CommandKind } from './commands.ts';
import type { Fact } from './events.ts';

/** Why a command changes nothing. */
export interface Refusal {
  code: ErrorCode;
  /** For people; names what stands in the way. */
  message: string;
}

/** What follows from a command: facts, or the reason why not. */
export type Decision = { facts: Fact[]; refused?: never } | { refused: Refusal; facts?: never };

/** Who may ask it, when, and what follows. */
export interface Rule<K extends CommandKind> {
  by: readonly ActorKind[];
  in: readonly Stage[];
  decide(subject: Case, command: Command<K>, now: string): Decision;
}

export type Rules<K extends CommandKind> = { [Kind in K]: Rule<Kind> };

export const accept = (...facts: Fact[]): Decision => ({ facts });

export const refuse = (code: ErrorCode, message: string): Decision => ({ refused: { code, message } });

/** The case is past that step, or not yet there: names the event that led where it stands. */
export function stageConflict({ stage, since, ending }: Case): Decision {
  const end = stage === 'closed' && ending ? ` (${ending.outcome}, ${words(ending.reason)})` : '';
  const message = `the case is ${words(stage)}${end} since event ${since.sequence}, ${words(since.kind)}, of ${since.at}`;
  return refuse('stage_conflict', message);
}

const words = (code: string): string => code.replaceAll('_', ' ');
