import type { Answer, CaseRuns } from '../../../engine/case-runs.ts';
import { Unavailable } from '../../../engine/case-runs.ts';
import { appendEvents } from '../../../database/ledger/append-events.ts';
import type { Database } from '../../../database/connect.ts';
import { readEvents } from '../../../database/ledger/read-events.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { decide } from '../../../domain/case/decide.ts';
import { errand } from '../../../domain/case/questions/errand.ts';
import type { CaseEvent } from '../../../domain/case/events.ts';
import { fold } from '../../../domain/case/evolve.ts';
import { nextStep } from '../../../domain/case/questions/next-step.ts';
import { signals, updates } from '../../../domain/case/messages.ts';
import { system } from '../given-case.ts';

export interface DirectCaseRuns extends CaseRuns {
  /** The marketplace does what it is asked, until nothing is left to ask. */
  obey(caseId: string): Promise<void>;
  /** The seller's time to appeal is over. */
  endAppealWindow(caseId: string): Promise<void>;
  /** The marketplace refuses the newest decision for good. */
  refuse(caseId: string): Promise<void>;
  /** While false, nobody answers. */
  reachable: boolean;
  /** Cases whose run was started. */
  readonly started: string[];
  /** How many messages were sent. */
  sent: number;
}

/** Cases that decide in this process, without an engine: messages really change the ledger, clocks do not run. */
export function directCaseRuns(database: Database, now: () => string): DirectCaseRuns {
  async function apply(caseId: string, command: Command, updateId?: string): Promise<Answer> {
    const events = await readEvents(database, caseId);
    const subject = fold(events);
    const { facts, refused } = decide(subject, command, now());
    if (refused) return { refused };
    const at = now() > subject.at ? now() : subject.at;
    const next = facts.map((fact, index): CaseEvent => ({
      caseId,
      sequence: subject.sequence + 1 + index,
      at,
      actor: command.actor,
      ...fact,
    }));
    const updateIds = updateId ? { [subject.sequence + 1]: updateId } : {};
    await database.transaction().execute((transaction) => appendEvents(transaction, [{ events: next, updateIds }]));
    return { sequence: subject.sequence + facts.length };
  }

  const runs: DirectCaseRuns = {
    reachable: true,
    started: [],
    sent: 0,
    async start(events) {
      if (!runs.reachable) throw new Unavailable('no engine');
      runs.started.push(events[0]!.caseId);
    },
    async deliver() {},
    async send(caseId, name, update, updateId) {
      runs.sent += 1;
      if (!runs.reachable) throw new Unavailable('no engine');
      const parsed = updates[name].safeParse(update);
      if (!parsed.success) return { refused: { code: 'malformed', message: parsed.error.message } };
      return apply(caseId, parsed.data as Command, updateId);
    },
    async signal(caseId, name, input) {
      if (!runs.reachable) throw new Unavailable('no engine');
      await apply(caseId, signals[name].parse(input) as Command);
    },
    isReachable: async () => runs.reachable,
    async endAppealWindow(caseId) {
      const step = nextStep(fold(await readEvents(database, caseId)), 'appeal')!;
      await apply(caseId, { kind: 'end_appeal_window', actor: system, step });
    },
    async refuse(caseId) {
      const { wanted: measure, decision } = fold(await readEvents(database, caseId)).measure;
      await apply(caseId, { kind: 'report_refusal', actor: system, measure, decision, code: 'forbidden' });
    },
    async obey(caseId) {
      for (;;) {
        const subject = fold(await readEvents(database, caseId));
        const owed = errand(subject);
        if (!owed) return;
        const { wanted: measure, decision } = subject.measure;
        const command: Command =
          owed === 'enforce'
            ? { kind: 'report_measure', actor: system, measure, decision }
            : { kind: 'report_removal', actor: system, gone: true, code: 'gone' };
        await apply(caseId, command);
      }
    },
  };
  return runs;
}
