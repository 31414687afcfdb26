import { findLogged, readLog, type LogFilter, type LogPlace } from '../../../../../database/deliveries/delivery-log.ts';
import {
  conversationsInDigest,
  lettersInDigest,
  makeUpDigest,
  takeDigest,
} from '../../../../../database/deliveries/digests.ts';
import type { Read } from './read.ts';
import type { Sample } from '../sample.ts';

interface Question extends Partial<LogFilter> {
  after?: LogPlace;
}

/** As `GET /v1/deliveries` asks for a page: one more than it shows. */
const limit = 21;
const logged = (name: string, question: (sample: Sample) => Question, rowsAtMost = 1000): Read => ({
  name: `log: ${name}`,
  rowsAtMost,
  ask(database, sample) {
    const { brandId } = sample.anyCase();
    const { after, ...filter } = question(sample);
    return readLog(database, { brandId, readersParty: 'brand', ...filter }, { after, limit });
  },
});

const longAgo = '2020-01-01T00:00:00.000Z';

/** As many as are under way or were given up, whatever the number of cases. */
const undelivered = 20_000;

/** The log of deliveries, as brands and staff ask for it. */
export const readsOfDeliveries: readonly Read[] = [
  logged('a brand’s own', () => ({})),
  logged('a brand’s own, as staff see it', () => ({ readersParty: undefined })),
  logged('a deep page', ({ anyCase }) => {
    const { updatedAt: at, caseId: id } = anyCase();
    return { after: { at, id } };
  }),
  logged('of a case', ({ anyCase }) => {
    const { caseId, brandId } = anyCase();
    return { caseId, brandId };
  }),
  logged('of an endpoint', () => ({ endpointId: 'we-0' })),
  logged('of what was given up', () => ({ state: 'failed' }), undelivered),
  logged('of what is under way', () => ({ state: 'pending' }), undelivered),
  logged('of what is held for a digest', () => ({ state: 'held' }), undelivered),
  { name: 'sweep: no digest to make up', rowsAtMost: 10, ask: (database) => makeUpDigest(database, longAgo) },
  {
    name: 'sweep: a digest to send',
    rowsAtMost: 100,
    async ask(database, { anyBrand }) {
      const digestId = `digest-${anyBrand()}-member-1-1`;
      await takeDigest(database, { now: longAgo, heldUntil: longAgo });
      await lettersInDigest(database, digestId);
      return conversationsInDigest(database, digestId);
    },
  },
  {
    name: 'log: one delivery',
    rowsAtMost: 10,
    ask(database, { recordedCase }) {
      const { caseId, brandId } = recordedCase();
      return findLogged(database, `${caseId}.2.verification_request.brand.mail.${brandId}-member-1`);
    },
  },
];
