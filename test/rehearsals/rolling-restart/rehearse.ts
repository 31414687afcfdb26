import { setTimeout as pause } from 'node:timers/promises';
import { runInstallation, type RunningInstallation } from '../../support/processes/run-installation.ts';
import { openBalancer } from './balancer.ts';
import { callersOf, type Callers, type Met } from './callers.ts';
import { roll } from './roll.ts';
import { putOffers, suspicionOf } from '../offers.ts';
import { counterfeit, keys, withoutRequestLimit } from '../requests.ts';
import { openWaitingCases, someWaitingCases } from '../waiting-cases.ts';

export interface Rehearsal {
  /** Where the code that runs first stands, and the code that it gives way to; this checkout when not given. */
  from?: string;
  to?: string;
  cases: number;
  /** Of each worker and api, how many run at a time. */
  processes: number;
  progress: (line: string) => void;
}

export interface Outcome extends Met {
  exits: Record<string, number | null>;
  /** Suspicions that were reported while the processes were restarted. */
  reported: number;
  /** Cases that have not reached the window for an appeal with their strike given, and where they stand. */
  stuck: string[];
}

/**
 * Restarts every process of ours, one after the other, from one release to another, while brands give the verdicts of
 * all open cases and detectors report new ones.
 */
export async function rehearseRollingRestart({ from, to, cases, processes, progress }: Rehearsal): Promise<Outcome> {
  const installation = await runInstallation({
    workers: processes,
    apis: processes,
    environment: {
      sweeps: { STARTS_PER_SECOND: '40' },
      api: { ...withoutRequestLimit, DRAIN_SECONDS: '3' },
    },
    checkout: from,
  });
  const balancer = openBalancer(installation.apiUrls);
  try {
    progress(`${processes} workers, ${processes} apis and sweeps run; opening ${cases} cases`);
    await openWaitingCases(installation, { from: 0, count: cases });
    const waiting = await someWaitingCases(installation, cases);
    const callers = callersOf(balancer);
    const rolling = roll(installation, balancer, { checkout: to, progress });
    let isRolling = true;
    void rolling.finally(() => (isRolling = false)).catch(() => {});
    const [exits, reported] = await Promise.all([
      rolling,
      report(installation, callers, () => isRolling),
      giveVerdicts(callers, waiting, () => isRolling),
      look(callers, () => isRolling),
    ]);
    progress(`the restart is over; ${callers.met.answered} requests were answered`);
    return { ...callers.met, exits, reported, stuck: await stuckCases(installation, waiting) };
  } finally {
    await balancer.close();
    await installation.stop();
  }
}

/** The offers that are reported while the processes are restarted. */
const firstMeanwhile = 1_000_000;

/** The first half of the verdicts while processes come and go, at a pace that lasts; the rest as fast as they go. */
async function giveVerdicts(callers: Callers, waiting: readonly string[], isRolling: () => boolean): Promise<void> {
  const queue = [...waiting];
  const brand = async (): Promise<void> => {
    for (let caseId = queue.pop(); caseId; caseId = queue.pop()) {
      await callers.call({
        method: 'POST',
        path: `/v1/cases/${caseId}/verdict`,
        key: keys.brand,
        idempotencyKey: `verdict-${caseId}`,
        body: counterfeit,
      });
      if (isRolling()) await pause(queue.length < waiting.length / 2 ? 2000 : 400);
    }
  };
  await Promise.all(Array.from({ length: 8 }, brand));
}

async function report(installation: RunningInstallation, callers: Callers, isRolling: () => boolean) {
  let reported = 0;
  while (isRolling()) {
    const index = firstMeanwhile + reported;
    await putOffers(installation, { from: index, count: 1 });
    await callers.call({
      method: 'POST',
      path: '/v1/suspicions',
      key: keys.detector,
      idempotencyKey: `suspicion-${reported++}`,
      body: suspicionOf(index),
    });
    await pause(200);
  }
  return reported;
}

async function look(callers: Callers, isRolling: () => boolean): Promise<void> {
  while (isRolling()) {
    await callers.call({ method: 'GET', path: '/v1/cases?limit=20', key: keys.staff });
    await pause(150);
  }
}

/** Waits as long as anything moves; what has stood still for half a minute is stuck. */
async function stuckCases({ database }: RunningInstallation, ids: readonly string[]): Promise<string[]> {
  let left = ids.length;
  let movedAt = Date.now();
  for (;;) {
    const rows = await database
      .selectFrom('cases')
      .select(['case_id', 'stage', 'state'])
      .where('case_id', 'in', ids)
      .execute();
    const behind = rows.filter(({ stage, state }) => stage !== 'appeal_window' || state.strike !== 'given');
    if (behind.length < left) movedAt = Date.now();
    left = behind.length;
    if (left === 0 || Date.now() - movedAt > 30_000) return behind.map(({ case_id, stage }) => `${case_id} ${stage}`);
    await pause(200);
  }
}
