import { isIPv6 } from 'node:net';
import type { MetricMeter } from '@temporalio/common';
import { DefaultLogger, Runtime, type Logger } from '@temporalio/worker';

/**
 * Temporal's runtime of this process: it logs warnings and errors and, where a port is given, serves its metrics and
 * ours at `/metrics`, in the text format of Prometheus.
 * @param HOST an IP address
 * @throws Error when the port is taken
 */
export function installRuntime({ HOST, METRICS_PORT }: { HOST: string; METRICS_PORT?: number | undefined }): {
  logger: Logger;
  meter: MetricMeter;
} {
  const logger = new DefaultLogger('WARN');
  const prometheus = {
    bindAddress: `${isIPv6(HOST) ? `[${HOST}]` : HOST}:${METRICS_PORT}`,
    countersTotalSuffix: true,
    unitSuffix: true,
    useSecondsForDurations: true,
  };
  try {
    const { metricMeter } = Runtime.install({
      logger,
      shutdownSignals: [],
      ...(METRICS_PORT === undefined ? {} : { telemetryOptions: { metrics: { prometheus } } }),
    });
    return { logger, meter: metricMeter };
  } catch (error) {
    throw new Error(`METRICS_PORT ${METRICS_PORT}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
