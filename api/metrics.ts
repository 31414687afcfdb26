import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Database } from '../database/connect.ts';
import { readGauges } from '../database/gauges.ts';
import { stages } from '../domain/vocabulary.ts';

export interface Metrics {
  /** Seconds from a request to its answer. */
  answered: Histogram<'method' | 'route' | 'status'>;
  /** The media type of what `read` gives. */
  contentType: string;
  /** All metrics as they stand, in the text format of Prometheus. */
  read(): Promise<string>;
}

/** How requests are answered, and how the cases stand at the moment of asking. */
export function createMetrics(database: Database): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const answered = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Seconds from a request to its answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  const gauge = (name: string, help: string) => new Gauge({ name: `joint_force_${name}`, help, registers });
  const openCases = new Gauge({
    name: 'joint_force_open_cases',
    help: 'Open cases by stage',
    labelNames: ['stage'],
    registers,
  });
  const casesWithoutRun = gauge('cases_without_run', 'Open cases for which no run was started');
  const undeliveredNotices = gauge('undelivered_notices', 'Notices that nobody has accepted yet');
  const overdueClocks = gauge('overdue_clocks', 'Clocks whose next step is more than a minute late');

  async function read(): Promise<string> {
    // Without the database the process still tells of itself; what it cannot know is NaN, never the last number.
    const now = await readGauges(database).catch(() => undefined);
    for (const stage of stages) {
      if (stage !== 'closed') openCases.set({ stage }, now ? (now.openCases.get(stage) ?? 0) : NaN);
    }
    casesWithoutRun.set(now?.casesWithoutRun ?? NaN);
    undeliveredNotices.set(now?.undeliveredNotices ?? NaN);
    overdueClocks.set(now?.overdueClocks ?? NaN);
    return registry.metrics();
  }
  return { answered, contentType: registry.contentType, read };
}
