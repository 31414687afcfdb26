import type { Database } from '../../../../database/connect.ts';
import { percentile } from '../timings.ts';
import type { ForPlans } from './connect-for-plans.ts';
import { explain, type Explained } from './explain.ts';
import { faultsOf } from './faults-of-a-plan.ts';
import type { Read } from './reads/read.ts';
import type { Sample } from './sample.ts';

/** How one read did over many draws of what it asks about. */
export interface Measured {
  name: string;
  p50: number;
  p95: number;
  p99: number;
  /** At most, of all that were explained. */
  rows: number;
  pages: number;
  /** What would make it slower with every case. */
  faults: string[];
}

/** Asks so often, one after the other, and times each answer as the product gets it; then looks at the plans of some. */
export async function measureRead(
  database: Database,
  sample: Sample,
  read: Read,
  { times, explained, plansOn }: { times: number; explained: number; plansOn: ForPlans },
): Promise<Measured> {
  const milliseconds: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const from = performance.now();
    await read.ask(database, sample);
    milliseconds.push(performance.now() - from);
  }
  const plans: Explained[][] = [];
  for (let time = 0; time < explained; time += 1)
    plans.push(await explain(plansOn.of(read), (watched) => read.ask(watched, sample)));
  const most = (what: 'rows' | 'pages'): number =>
    Math.max(0, ...plans.map((queries) => queries.reduce((sum, query) => sum + query[what], 0)));
  const at = (share: number): number => Math.round(percentile(milliseconds, share) * 10) / 10;
  return {
    name: read.name,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    rows: most('rows'),
    pages: most('pages'),
    faults: [...new Set(plans.flatMap((queries) => faultsOf(read, queries)))],
  };
}
