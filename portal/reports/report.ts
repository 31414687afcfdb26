import type { api } from '../data/api.ts';

/** The report as the API tells it. */
export type Report = Awaited<ReturnType<typeof api.get<'/v1/reports/transparency'>>>['body'];
export type Figure = Report['figures'][number];
