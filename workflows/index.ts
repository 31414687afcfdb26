import type * as counterfeitCaseModule from './counterfeit-case/counterfeit-case.ts';

export { deliverLetters } from './deliver-letters/deliver-letters.ts';
export { enrolment } from './enrolment/enrolment.ts';
export {
  archiveSweep,
  digestSweep,
  headSweep,
  healSweep,
  leadSweep,
  messageSweep,
  remindSweep,
  sealSweep,
  startSweep,
  tidySweep,
} from './sweeps/sweeps.ts';

/**
 * Loaded when a run of a case begins. Each run evaluates the modules that it loads anew, and those of a case build the
 * schemas of the domain: several milliseconds, which letters and sweeps need not spend.
 */
export const counterfeitCase: typeof counterfeitCaseModule.counterfeitCase = (start) =>
  (require('./counterfeit-case/counterfeit-case.ts') as typeof counterfeitCaseModule).counterfeitCase(start);
