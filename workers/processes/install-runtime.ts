import { isIPv6 } from 'node:net';
import type { MetricMeter } from '@temporalio/common';
import { DefaultLogger, Runtime, type LogEntry } from '@temporalio/worker';
import type { Level, Logger } from 'pino';
import { jsonLogger } from './json-logger.ts';

/**
 * Temporal's runtime of this process: it logs warnings and errors, a line of JSON each, and, where a port is given,
 * serves its metrics and ours at `/metrics`, in the text format of Prometheus.
 * @param HOST an IP address
 * @throws Error when the port is taken
 */
export function installRuntime({ HOST, METRICS_PORT }: { HOST: string; METRICS_PORT?: number | undefined }): {
  logger: Logger;
  meter: MetricMeter;
} {
  const logger = jsonLogger('warn');
  const prometheus = {
    bindAddress: `${isIPv6(HOST) ? `[${HOST}]` : HOST}:${METRICS_PORT}`,
    countersTotalSuffix: true,
    unitSuffix: true,
    useSecondsForDurations: true,
  };
  try {
    const { metricMeter } = Runtime.install({
      logger: new DefaultLogger('WARN', (entry) => tell(logger, entry)),
      shutdownSignals: [],
      telemetryOptions: {
        logging: { forward: {}, filter: { core: 'WARN', other: 'ERROR' } },
        ...(METRICS_PORT === undefined ? {} : { metrics: { prometheus } }),
      },
    });
    return { logger, meter: metricMeter };
  } catch (error) {
    throw new Error(`METRICS_PORT ${METRICS_PORT}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** Of what comes with it, plain values alone, such as the case and the activity: an object may hold anything. */
function tell(logger: Logger, { level, message, meta = {} }: LogEntry): void {
  const { error, ...about } = meta;
  const plain = Object.fromEntries(Object.entries(about).filter(([, value]) => !(value instanceof Object)));
  const what = error instanceof Error ? { ...plain, err: error } : plain;
  logger[level.toLowerCase() as Lowercase<typeof level> & Level](what, message);
}
