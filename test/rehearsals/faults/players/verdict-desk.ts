import { setTimeout as pause } from 'node:timers/promises';
import type { Caller } from './caller.ts';
import type { Claim } from './claims.ts';

interface Waiting {
  verdict: { caseId: string; verdict: string; reasonCode: string; note: string };
  answered(answer: NonNullable<Claim['answer']>): void;
  failed(error: unknown): void;
}

const gatherMilliseconds = 1500;

/** The brand's desk that answers many requests at once: gathers verdicts for a moment and sends them as a batch. */
export function openVerdictDesk(caller: Caller, key: string) {
  let waiting: Waiting[] = [];
  let batches = 0;

  async function send(): Promise<void> {
    await pause(gatherMilliseconds);
    const batch = waiting;
    waiting = [];
    try {
      const { status, body } = await caller.ask({
        method: 'POST',
        path: '/v1/verdict-batches',
        key,
        idempotencyKey: `verdict-batch-${++batches}`,
        body: { verdicts: batch.map(({ verdict }) => verdict) },
      });
      if (status !== 200) throw new Error(`a batch of verdicts was answered ${status}: ${JSON.stringify(body)}`);
      for (const { line, status: came, problem } of body.results as {
        line: number;
        status: string;
        problem?: { code: string };
      }[]) {
        const accepted = came === 'given';
        batch[line - 1]!.answered({ accepted, status, ...(problem && { code: problem.code }) });
      }
    } catch (error) {
      for (const { failed } of batch) failed(error);
    }
  }

  return (verdict: Waiting['verdict']): Promise<NonNullable<Claim['answer']>> =>
    new Promise((answered, failed) => {
      waiting.push({ verdict, answered, failed });
      if (waiting.length === 1) void send();
    });
}
