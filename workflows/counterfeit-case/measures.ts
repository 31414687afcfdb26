import type { CaseFile } from './case-file.ts';

/** What follows (statement of reasons, the brand's question, appeal window, close) follows from what `enforce` reports. */

export const takeInterimMeasure = (file: CaseFile): Promise<void> =>
  file.enforce('restrict the offer until the verdict');

export const removeListing = (file: CaseFile): Promise<void> => file.enforce('remove the offer');

export const liftMeasure = (file: CaseFile): Promise<void> => file.enforce('lift the measure');
