import {
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type Client,
} from '@temporalio/client';
import { ApplicationFailure, defaultPayloadConverter, NamespaceNotFoundError } from '@temporalio/common';
import type { Database } from '../database/connect.ts';
import { findCase } from '../database/cases/cases.ts';
import { claimDeliveries, markDeliveryRun } from '../database/deliveries/delivery-runs.ts';
import { markCaseRun, readRunStart, recordingEndsWithinMilliseconds } from '../database/runs/runs.ts';
import { markLastRun } from '../database/runs/settle-runs.ts';
import type { Command } from '../domain/case/commands/commands.ts';
import { decide } from '../domain/case/decide.ts';
import { updates } from '../domain/case/commands/message-contents.ts';
import { errorCodes, type ErrorCode } from '../domain/errors.ts';
import { askNamespace } from './connect-temporal.ts';
import { startCase, startLetters } from './start-runs.ts';
import { Unavailable, type Answer, type CaseRuns } from './case-runs.ts';

/**
 * The cases' runs on Temporal.
 * @param patienceMilliseconds how long a caller waits until a message's events are in Postgres
 */
export function temporalCaseRuns(
  client: Client,
  database: Database,
  { taskQueue, patienceMilliseconds = 10_000 }: { taskQueue: string; patienceMilliseconds?: number },
): CaseRuns {
  /** A new run may start from the record when no recording of an ended one can still be under way. */
  async function readRest(caseId: string): Promise<'running' | 'ending' | 'at_rest'> {
    try {
      const { closeTime } = await client.workflow.getHandle(caseId).describe();
      if (closeTime === undefined) return 'running'; // somebody else has started it meanwhile
      return Date.now() - closeTime.getTime() > recordingEndsWithinMilliseconds ? 'at_rest' : 'ending';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return 'at_rest';
      throw error;
    }
  }

  const runs: CaseRuns = {
    async start(caseId) {
      const start = await readRunStart(database, caseId);
      if (!start) return;
      const begun = await startCase(client, taskQueue, start);
      const mark = start.case.stage.name === 'closed' ? markLastRun : markCaseRun;
      await mark(database, caseId, begun);
    },

    async deliver(deliveries) {
      const run = await claimDeliveries(database, deliveries);
      if (run) await runs.startLetters(run);
    },

    async startLetters(run) {
      await startLetters(client, taskQueue, run);
      await markDeliveryRun(database, run.runId);
    },

    async send(caseId, name, message, updateId) {
      const attempt = (): Promise<Answer> =>
        client.withDeadline(Date.now() + patienceMilliseconds, () =>
          client.workflow.getHandle(caseId).executeUpdate<Answer, [unknown]>(name, { args: [message], updateId }),
        );
      try {
        return await inTime(attempt(), patienceMilliseconds);
      } catch (error) {
        if (!(error instanceof WorkflowNotFoundError)) return answerOf(error);
      }
      const found = await findCase(database, caseId);
      if (found?.subject.stage.name === 'closed') {
        // Nothing follows on a closed case's last event: what `decide` answers now, it answers for ever.
        const command = { kind: updates[name].kind, ...message } as Command;
        const { refused } = decide(found.subject, command, { now: new Date().toISOString(), terms: found.terms });
        if (!refused) throw new Error(`${command.kind} was taken by a closed case`);
        return { refused };
      }
      try {
        const rest = await readRest(caseId);
        if (rest === 'ending') throw new Unavailable(`the run of case ${caseId} has only just ended`);
        if (rest === 'at_rest') await runs.start(caseId);
        return await inTime(attempt(), patienceMilliseconds);
      } catch (error) {
        return answerOf(error);
      }
    },

    async signal(caseId, name, message, requestId) {
      // The handle's own `signal` has no request id, by which the server knows a repeated one.
      await client.workflowService.signalWorkflowExecution({
        namespace: client.options.namespace,
        workflowExecution: { workflowId: caseId },
        signalName: name,
        input: { payloads: [defaultPayloadConverter.toPayload(message)] },
        requestId,
      });
    },

    isReachable: () =>
      askNamespace(client).then(
        () => true,
        () => false,
      ),
  };
  return runs;
}

/** The client's own deadline overshoots when the server is down. */
async function inTime<Result>(attempt: Promise<Result>, patienceMilliseconds: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_done, fail) => {
    timer = setTimeout(() => fail(new Unavailable('the case did not answer in time')), patienceMilliseconds + 200);
  });
  attempt.catch(() => {}); // it may fail after its time
  try {
    return await Promise.race([attempt, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

function answerOf(error: unknown): Answer {
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
    const { type, message } = error.cause;
    if (type && type in errorCodes) return { refused: { code: type as ErrorCode, message } };
    if (type === 'AcceptedUpdateCompletedWorkflow')
      throw new Unavailable('the run was ended before the answer', { cause: error });
    // The server takes back a message that a worker did not get to, as when it was killed over it.
    if (type === 'UnprocessedUpdate') throw new Unavailable('no worker got to the message', { cause: error });
  }
  if (error instanceof Unavailable) throw error;
  if (error instanceof WorkflowNotFoundError)
    throw new Unavailable('the run was ended before the answer', { cause: error });
  // It was there when this process started: a server that has only just come up can miss it for a moment.
  if (error instanceof NamespaceNotFoundError)
    throw new Unavailable('the engine does not find its namespace', { cause: error });
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || isTransient(error)) {
    throw new Unavailable('the case did not answer in time', { cause: error });
  }
  throw error;
}

// gRPC: cancelled, deadline exceeded, exhausted, failed precondition (a failing workflow task), aborted, unavailable
const transient = new Set([1, 4, 8, 9, 10, 14]);

function isTransient(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause)
    if ('code' in at && transient.has(Number(at.code))) return true;
  return false;
}
