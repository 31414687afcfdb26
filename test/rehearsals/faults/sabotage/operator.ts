import { setTimeout as pause } from 'node:timers/promises';
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { Random } from '../../random.ts';
import type { Weather } from './plan.ts';

/** What somebody does to runs by hand, in Temporal's own UI: to some of those that run at that moment. */
export interface Intervention {
  /** After the beginning of the round. */
  atMilliseconds: number;
  runs: 'cases' | 'letters' | 'enrolments';
  kind: 'cancel' | 'terminate';
}

const everyKind: readonly Pick<Intervention, 'runs' | 'kind'>[] = [
  { runs: 'cases', kind: 'cancel' },
  { runs: 'cases', kind: 'terminate' },
  { runs: 'letters', kind: 'cancel' },
  { runs: 'letters', kind: 'terminate' },
  { runs: 'enrolments', kind: 'cancel' },
  { runs: 'enrolments', kind: 'terminate' },
];

/** The interventions of a round: every kind has its turn before one has its second. */
export function planInterventions(
  random: Random,
  count: number,
  { fromMilliseconds, untilMilliseconds }: Pick<Weather, 'fromMilliseconds' | 'untilMilliseconds'>,
): Intervention[] {
  const between = (untilMilliseconds - fromMilliseconds) / count;
  const turns = Array.from({ length: Math.ceil(count / everyKind.length) }, () => random.shuffle(everyKind)).flat();
  return turns.slice(0, count).map((turn, index) => ({
    ...turn,
    atMilliseconds: Math.round(fromMilliseconds + between * index + random.integer(0, Math.round(between))),
  }));
}

/** Of the cases that run, a third, and half of the enrolments; letters are under way for a moment only, and all of them are struck. */
const struck = {
  cases: { type: 'counterfeitCase', share: 0.3 },
  letters: { type: 'deliverLetters', share: 1 },
  enrolments: { type: 'enrolment', share: 0.5 },
} as const;

export interface Operator {
  client: Client;
  random: Random;
  startedAt: number;
  /** Told of each intervention, with how many runs it struck. */
  onIntervention(intervention: Intervention, runs: number): void;
}

/** Does what was planned to whatever runs then. Gives the ids of the runs that were cancelled or terminated. */
export async function intervene(operator: Operator, interventions: readonly Intervention[]): Promise<string[]> {
  const { client, random, startedAt, onIntervention } = operator;
  const runIds: string[] = [];
  for (const intervention of interventions) {
    const { runs, kind, atMilliseconds } = intervention;
    await pause(Math.max(0, startedAt + atMilliseconds - Date.now()));
    const { type, share } = struck[runs];
    const running = await someThatRun(client, type);
    const chosen = random.shuffle(running).slice(0, Math.ceil(running.length * share));
    onIntervention(intervention, chosen.length);
    const strike = ({ workflowId, runId }: RunId): Promise<void> => {
      const handle = client.workflow.getHandle(workflowId, runId);
      return untilAnswered(client, () => (kind === 'cancel' ? handle.cancel() : handle.terminate('by hand')));
    };
    await Promise.all(chosen.map(strike));
    runIds.push(...chosen.map(({ runId }) => runId));
  }
  return runIds;
}

interface RunId {
  workflowId: string;
  runId: string;
}

/** In a quiet moment there may be none for a while. */
async function someThatRun(client: Client, type: string): Promise<RunId[]> {
  const query = `WorkflowType = '${type}' AND ExecutionStatus = 'Running'`;
  for (let looks = 0; looks < 100; looks++) {
    const running: RunId[] = [];
    await untilAnswered(client, async () => {
      for await (const { workflowId, runId } of client.workflow.list({ query })) running.push({ workflowId, runId });
    });
    if (running.length > 0) return running;
    await pause(50);
  }
  return [];
}

/** Temporal may be down itself, and is asked until it answers. A run that has ended by itself meanwhile is past being struck. */
async function untilAnswered(client: Client, ask: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await client.withDeadline(Date.now() + 5000, ask);
      return;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return;
      await pause(300);
    }
  }
}
