import { endpoint, type Endpoint } from '../http/endpoint.ts';
import type { Metrics } from './metrics.ts';

/** The metrics for Prometheus. */
export const readMetrics = (metrics: Metrics): Endpoint =>
  endpoint(
    {
      name: 'readMetrics',
      method: 'get',
      path: '/metrics',
      access: 'everyone',
      tag: 'Operation',
      summary: 'Metrics for Prometheus',
      description: 'Requests and their durations of this process, and what waits in the database, for all of them.',
      answers: { 200: { description: 'In the text format of Prometheus', mediaTypes: ['text/plain'] } },
    },
    async () => new Response(await metrics.read(), { headers: { 'Content-Type': metrics.contentType } }),
  );
