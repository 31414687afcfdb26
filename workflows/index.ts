import type * as counterfeitCaseModule from './counterfeit-case/counterfeit-case.ts';

export { deliverNotices } from './deliver-notices/deliver-notices.ts';
export { healSweep } from './sweeps/heal-sweep.ts';
export { startSweep } from './sweeps/start-sweep.ts';
export { tidySweep } from './sweeps/tidy-sweep.ts';

/**
 * Loaded when a run of a case begins. Each run evaluates the modules that it loads anew, and those of a case build the
 * schemas of the domain: several milliseconds, which letters and sweeps need not spend.
 */
export const counterfeitCase: typeof counterfeitCaseModule.counterfeitCase = (recorded) =>
  (require('./counterfeit-case/counterfeit-case.ts') as typeof counterfeitCaseModule).counterfeitCase(recorded);
