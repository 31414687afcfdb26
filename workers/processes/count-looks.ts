import type { MetricMeter } from '@temporalio/common';
import type { RunLooks, RunStatus } from '../../engine/run-looks.ts';

type Look = RunLooks['look'];

const found: readonly RunStatus['kind'][] = ['agrees', 'running', 'ended', 'unknown', 'busy', 'silent'];

/** Counts what the heal sweep finds when it looks at the runs of open cases: a silent one is an alarm. */
export function countLooks(look: Look, meter: MetricMeter): Look {
  const looks = meter.createCounter(
    'joint_force_run_looks',
    undefined,
    'Looks at the runs of open cases, by what was found',
  );
  for (const kind of found) looks.add(0, { found: kind }); // there from the start: a rise from nothing is no rise
  return async (subject) => {
    const status = await look(subject);
    looks.add(1, { found: status.kind });
    return status;
  };
}
