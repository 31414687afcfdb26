import { drawnFromAtMost, drawSample } from '../../../../../database/cases/samples.ts';
import { readAnnex } from '../../../../../database/ledger/annex.ts';
import { sampleKinds } from '../../../../../domain/vocabulary.ts';
import type { Read } from './read.ts';

const from = '2000-01-01T00:00:00.000Z';
const until = '2100-01-01T00:00:00.000Z';

/** What auditors ask for. A sample looks at each case of its period, and at no more than it may be drawn from. */
export const readsOfAudits: readonly Read[] = [
  ...sampleKinds.map((kind): Read => ({
    name: `sample: ${kind}`,
    rowsAtMost: 3 * drawnFromAtMost,
    ask: (database) => drawSample(database, { kind, seed: 'autumn', from, until, size: 25 }),
  })),
  {
    name: 'annex of a case',
    rowsAtMost: 110,
    ask: (database, { anyCase }) => readAnnex(database, anyCase().caseId, { limit: 101 }),
  },
];
