import { later } from '../ui/later.tsx';

/** Loaded when something is selected. */
export const bulkSheet = later(async () => (await import('./bulk-sheet.tsx')).BulkSheet);

/** Loaded when a bulk has an answer. */
export const resultSheet = later(async () => (await import('./result-sheet.tsx')).ResultSheet);
