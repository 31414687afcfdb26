export { counterfeitCase } from './counterfeit-case/counterfeit-case.ts';
export { deliverNotices } from './deliver-notices/deliver-notices.ts';
export { healSweep } from './sweeps/heal-sweep.ts';
export { startSweep } from './sweeps/start-sweep.ts';
export { tidySweep } from './sweeps/tidy-sweep.ts';
