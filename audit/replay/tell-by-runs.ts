import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { ReplayedWay, ReplayWay } from '../../domain/replays/replay-report.ts';
import type { CaseRecord } from './case-record.ts';
import { differenceOf, standsAs } from './compare.ts';
import type { ToldRun } from './read-run.ts';

/** The events that one run tells, and why it could not tell more. */
export interface Telling {
  run: ToldRun;
  events: readonly CaseEvent[];
  /** It went another way than the history: nothing that follows is told. */
  diverged?: string;
  /** It could not be asked. */
  because?: string;
}

/**
 * Compares what the runs of a case tell with the ledger. What a run decided and nobody recorded, because it was ended, is
 * compared with nothing: the next run has decided anew.
 * @param states the case after each event, by the fold: what each run began with must be one of them
 */
export function compareTellings(
  way: ReplayWay,
  { events, gone }: CaseRecord,
  states: readonly Case[],
  tellings: readonly Telling[],
): ReplayedWay {
  const told = new Set<number>();
  const unable: string[] = [];
  for (const { run, events: some, diverged, because } of tellings) {
    const { runId, begunWith, upTo } = run;
    const fold = states[begunWith.sequence - 1];
    const differs = (sequence: number, what: string): ReplayedWay => ({
      way,
      result: 'differs',
      events: told.size,
      difference: { sequence, runId, what },
    });
    if (fold && !standsAs(begunWith, fold))
      return differs(begunWith.sequence, 'the run began with another case than the events fold to');
    if (because) unable.push(`run ${runId}: ${because}`);
    for (const event of some) {
      const inLedger = events[event.sequence - 1];
      const what = inLedger ? differenceOf(event, inLedger) : `${event.kind} is told, and the ledger ends before it`;
      if (what && event.sequence <= upTo) return differs(event.sequence, what);
      if (!what) told.add(event.sequence);
    }
    if (diverged) return differs(Math.min((some.at(-1)?.sequence ?? begunWith.sequence) + 1, events.length), diverged);
  }
  const opening = Math.min(...tellings.map(({ run }) => run.begunWith.sequence));
  const untold = events.find(({ sequence }) => sequence > opening && !told.has(sequence));
  const isClosed = states.at(-1)?.stage.name === 'closed';
  const came = { way, events: told.size };
  if (unable.length > 0) return { ...came, result: 'not_replayed', because: unable.join('; ') };
  if (tellings.length === 0) return { ...came, result: 'not_replayed', because: 'no history of a run is archived' };
  if (!untold) return { ...came, result: 'agrees' };
  if (gone.length > 0)
    return {
      ...came,
      result: 'not_replayed',
      because: `event ${untold.sequence} is of a run that was forgotten (${gone.join(', ')})`,
    };
  if (!isClosed)
    return {
      ...came,
      result: 'agrees',
      because: `from event ${untold.sequence} on it is told by the run that goes on`,
    };
  const difference = { sequence: untold.sequence, what: `${untold.kind} stands in the ledger, and no run tells it` };
  return { ...came, result: 'differs', difference };
}
