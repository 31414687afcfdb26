import type { Dependencies } from '../../../activities/dependencies.ts';

/** For tests about the case itself: inbox entries are written, letters are not carried. */
export const withoutLetters = (dependencies: Dependencies): Dependencies => ({
  ...dependencies,
  startDeliveries: () => Promise.resolve(),
});
