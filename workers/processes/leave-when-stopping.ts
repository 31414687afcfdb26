import type { ActivityInterceptorsFactory } from '@temporalio/worker';

/**
 * An activity that outlasts the grace time of a stop, such as a letter to a mail server that hangs or a long round of a
 * sweep, is given up: the engine hears of it and has it done again. The SDK's own forced end would fail the process,
 * because what still runs holds its worker.
 */
export const leaveWhenStopping: ActivityInterceptorsFactory = ({ cancelled }) => ({
  inbound: { execute: (input, next) => Promise.race([next(input), cancelled]) },
});
