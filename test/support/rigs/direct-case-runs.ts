import type { Answer, CaseRuns } from '../../../engine/case-runs.ts';
import { Unavailable } from '../../../engine/case-runs.ts';
import { findCase } from '../../../database/cases/cases.ts';
import type { Database } from '../../../database/connect.ts';
import { appendEvents } from '../../../database/ledger/append-events.ts';
import type { Command } from '../../../domain/case/commands/commands.ts';
import { enact } from '../../../domain/case/enact.ts';
import { readMessage } from '../../../domain/case/commands/read-message.ts';
import { errand } from '../../../domain/case/questions/errand.ts';
import { nextStep } from '../../../domain/case/questions/next-step.ts';
import { system } from '../cases/actors.ts';
import { stepCommand } from '../cases/commands.ts';

export interface DirectCaseRuns extends CaseRuns {
  /** The marketplace does what it is asked, until nothing is left to ask. */
  obey(caseId: string): Promise<void>;
  /** The seller's time to appeal is over. */
  endAppealWindow(caseId: string): Promise<void>;
  /** There is no offer left to restrict. */
  vanish(caseId: string): Promise<void>;
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
  const read = async (caseId: string) => (await findCase(database, caseId))!;

  async function apply(caseId: string, command: Command, updateId?: string): Promise<Answer> {
    const { subject, terms } = await read(caseId);
    const enacted = enact(subject, command, { now: now(), terms });
    if (enacted.refused) return { refused: enacted.refused };
    const { events } = enacted;
    const updateIds = updateId ? { [subject.sequence + 1]: updateId } : {};
    await database.transaction().execute((transaction) => appendEvents(transaction, [{ events, updateIds }]));
    return { sequence: subject.sequence + events.length };
  }

  async function refuse(caseId: string, code: string): Promise<void> {
    const { wanted: measure, order } = (await read(caseId)).subject.measure;
    await apply(caseId, { kind: 'report_refusal', actor: system, content: { measure, order, code } });
  }

  const runs: DirectCaseRuns = {
    reachable: true,
    started: [],
    sent: 0,
    async start(caseId) {
      if (!runs.reachable) throw new Unavailable('no engine');
      runs.started.push(caseId);
    },
    async deliver() {},
    async startLetters() {},
    async send(caseId, name, message, updateId) {
      runs.sent += 1;
      if (!runs.reachable) throw new Unavailable('no engine');
      const { command, malformed } = readMessage(name, message);
      return command ? apply(caseId, command, updateId) : { refused: { code: 'malformed', message: malformed } };
    },
    async signal(caseId, name, message) {
      if (!runs.reachable) throw new Unavailable('no engine');
      await apply(caseId, readMessage(name, message).command!);
    },
    isReachable: async () => runs.reachable,
    async endAppealWindow(caseId) {
      await apply(caseId, stepCommand(nextStep((await read(caseId)).subject)!));
    },
    vanish: (caseId) => refuse(caseId, 'listing_gone'),
    refuse: (caseId) => refuse(caseId, 'forbidden'),
    async obey(caseId) {
      for (;;) {
        const { subject } = await read(caseId);
        const owed = errand(subject);
        if (!owed) return;
        const { wanted: measure, order } = subject.measure;
        const command: Command =
          owed === 'enforce'
            ? { kind: 'report_measure', actor: system, content: { measure, order } }
            : { kind: 'report_removal', actor: system, content: { gone: true, code: 'gone' } };
        await apply(caseId, command);
      }
    },
  };
  return runs;
}
