import type { enrolmentDecisions } from '../../domain/vocabulary.ts';
import type { api } from '../data/api.ts';

export type Enrolment = Awaited<ReturnType<typeof api.get<'/v1/enrolments/{enrolmentId}'>>>['body'];
export type Application = NonNullable<Enrolment['application']>;
export type Decision = (typeof enrolmentDecisions)[number];
export type Said = Parameters<typeof api.post<'/v1/enrolments/{enrolmentId}/decisions'>>[1]['body'];
