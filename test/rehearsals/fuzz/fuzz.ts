import fc from 'fast-check';
import type { TestDatabase } from '../../support/rigs/test-database.ts';
import { ask } from './ask.ts';
import { findMisfit } from './find-misfit.ts';
import { readOperations } from './operations.ts';
import { planOf, type Plan } from './plan.ts';
import { createWorld } from './world.ts';

/** An answer that no caller was told of, with the smallest request that brought it about. */
export interface Finding {
  operation: string;
  /** Brings it about again. */
  seed: number;
  misfit: string;
  plan: string;
}

export interface Round {
  findings: Finding[];
  /** How many requests were answered, by operation and status. */
  answered: Map<string, Map<number, number>>;
}

/**
 * Asks every operation that a served API describes, by requests made from the description: valid ones, and ones with
 * faults. Requests go one after the other, so a seed always gives the same round.
 * @param database migrated and empty
 */
export async function fuzzRound(
  test: Pick<TestDatabase, 'database' | 'url'>,
  { seed, requestsPerOperation }: { seed: number; requestsPerOperation: number },
): Promise<Round> {
  const world = await createWorld(test);
  const findings: Finding[] = [];
  const answered: Round['answered'] = new Map();
  try {
    const operations = await readOperations(world.apiUrl);
    for (const operation of operations) {
      const byStatus = new Map<number, number>();
      answered.set(operation.id, byStatus);
      let triesLeft = Infinity;
      const isAnsweredAsDescribed = fc.asyncProperty(planOf(operation, operations), async (plan: Plan) => {
        if (triesLeft-- <= 0) return;
        const { sent, replies } = await ask(world, operation, plan);
        for (const reply of replies) {
          byStatus.set(reply.status, (byStatus.get(reply.status) ?? 0) + 1);
          const misfit = findMisfit(operation, reply);
          if (!misfit) continue;
          triesLeft = Math.min(triesLeft, triesForASmallerOne);
          throw new Error([misfit, shown(sent), reply.status, reply.body.toString().slice(0, 1000)].join('\n'));
        }
      });
      for (let attempt = 0; attempt < attemptsAtMost && !isReached(byStatus); attempt += 1) {
        const options = { seed: seed + attempt, numRuns: requestsPerOperation };
        const { counterexample, errorInstance } = await fc.check(isAnsweredAsDescribed, options);
        if (!counterexample) continue;
        const misfit = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
        findings.push({ operation: operation.id, seed, misfit, plan: fc.stringify(counterexample[0]) });
        break;
      }
    }
  } finally {
    await world.stop();
  }
  return { findings, answered };
}

/** How many requests are spent on making a finding smaller. */
const triesForASmallerOne = 300;

/** How often an operation is asked so many times again, until it was answered once with what was asked for. */
const attemptsAtMost = 25;

const isReached = (byStatus: ReadonlyMap<number, number>): boolean =>
  [...byStatus.keys()].some((status) => status < 300);

/** The operations that were never answered with what was asked for: about them the round says nothing. */
export const neverReached = ({ answered }: Pick<Round, 'answered'>): string[] =>
  [...answered].flatMap(([operation, byStatus]) =>
    [...byStatus.keys()].some((status) => status < 300) ? [] : operation,
  );

function shown({ method, path, headers, body }: Awaited<ReturnType<typeof ask>>['sent']): string {
  const { Authorization: _key, Cookie: _session, ...others } = headers;
  return `${method} ${path.slice(0, 500)} ${JSON.stringify(others)} ${body?.toString().slice(0, 500) ?? ''}`;
}
