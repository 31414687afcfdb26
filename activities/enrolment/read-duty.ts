import { findEnrolment } from '../../database/enrolments/enrolments.ts';
import { markEnrolmentSeen } from '../../database/enrolments/enrolment-runs.ts';
import { isOver, nextStep, type Step } from '../../domain/enrolment/enrolment.ts';
import type { Dependencies } from '../dependencies.ts';

/** What an enrolment's run has to see to next. */
export interface Duty {
  /** The event of which the company is to be told first. */
  letterAbout?: number;
  step?: Step;
  /** Nothing will ever have to be seen to again; also of one that is not there. */
  isOver: boolean;
}

/** What the run of an enrolment has to see to, by the ledger; from then on it knows all that has happened so far. */
export const createReadDuty =
  ({ database }: Pick<Dependencies, 'database'>) =>
  async (enrolmentId: string): Promise<Duty> => {
    const found = await findEnrolment(database, enrolmentId);
    if (!found) return { isOver: true };
    const { enrolment } = found;
    await markEnrolmentSeen(database, enrolmentId, enrolment.sequence);
    const [letter] = enrolment.owed;
    const step = nextStep(enrolment);
    return {
      ...(letter && { letterAbout: letter.about }),
      ...(step && { step }),
      isOver: isOver(enrolment),
    };
  };
