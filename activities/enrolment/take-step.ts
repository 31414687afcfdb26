import type { Step } from '../../domain/enrolment/enrolment.ts';
import type { Dependencies } from '../dependencies.ts';
import { reportToEnrolment } from './report-to-enrolment.ts';

/**
 * A step of an enrolment's clock, at its moment. Taken or overtaken before, it changes nothing.
 * @param now by the run's own clock
 */
export const createTakeStep =
  ({ database }: Pick<Dependencies, 'database'>) =>
  (enrolmentId: string, step: Step, now: string): Promise<void> =>
    reportToEnrolment(database, enrolmentId, { kind: 'take_step', content: step, now });
