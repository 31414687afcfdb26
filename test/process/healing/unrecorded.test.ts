import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { acceptSuspicions } from '../../../api/suspicions/accept-suspicions.ts';
import { connect, type Database } from '../../../database/connect.ts';
import { keepListingEvent } from '../../../database/runs/listing-events.ts';
import { startRig, type Rig } from '../../support/rigs/rig.ts';
import { withoutLetters } from '../../support/rigs/without-letters.ts';
import { healCases, startSweep } from '../../support/sweeps.ts';
import { standing } from '../../../workflows/counterfeit-case/receive-messages.ts';
import { joins, make, verdict } from '../paths/moves.ts';
import { gateBefore, type Gate } from './gate.ts';

let rig: Rig;
let activityDatabase: Database;
let gate: Gate;
beforeAll(async () => {
  rig = await startRig({
    wrap(dependencies, databaseUrl) {
      activityDatabase = connect(databaseUrl);
      gate = gateBefore(activityDatabase);
      return { ...withoutLetters(dependencies), database: activityDatabase };
    },
  });
});
afterAll(async () => {
  gate.open();
  await rig.stop();
  await activityDatabase.destroy();
});

const now = (): string => new Date().toISOString();

test('a run that ends between the word it got and its recording loses no suspicion and no vanished listing', async () => {
  const handle = await rig.open();
  const { workflowId: caseId } = handle;
  const listingId = `offer-${caseId}`;
  const detector = {
    actor: { kind: 'detector', id: 'image-match' },
    files: { uploader: 'image-match', party: 'staff', tenant: undefined },
  } as const;
  const suspicion = {
    marketplaceId: 'harbour',
    listingId,
    sellerId: 'seller-1',
    brand: 'aurelia',
    title: 'A watch',
    score: '0.6',
  };
  expect(await acceptSuspicions({ database: rig.database, now }, detector, [suspicion])).toMatchObject([
    { result: 'joined', caseId },
  ]);
  const gone = { marketplaceId: 'harbour', eventId: 'gone', listingId, kind: 'gone', at: now() } as const;
  expect(await keepListingEvent(rig.database, gone, now())).toBe(1);

  gate.close();
  expect(await startSweep(rig)).toMatchObject({ suspicions: 1, listings: 1 });
  await vi.waitFor(async () => expect((await handle.query(standing)).case.sequence).toBe(4), { timeout: 60_000 });
  await gate.isAwaited();
  await handle.terminate('a test ends it');
  gate.break();
  expect(await rig.kinds(caseId)).toEqual(['case_opened', 'brand_asked']);

  expect(await healCases(rig)).toMatchObject({ started: [caseId] });
  expect(await startSweep(rig)).toMatchObject({ suspicions: 1, listings: 1 });
  await vi.waitFor(
    async () =>
      expect((await rig.kinds(caseId)).slice(2).toSorted()).toEqual(['listing_vanished', 'suspicions_joined']),
    { timeout: 60_000 },
  );
  await startSweep(rig);
  expect(await startSweep(rig)).toMatchObject({ suspicions: 0, listings: 0 });
  const untold = rig.database.selectFrom('listing_events').select('event_id').where('told_at', 'is', null);
  expect(await untold.execute()).toEqual([]);
});

test('a verdict is answered, and carried out, as soon as its own events are recorded: what joins behind it holds up neither', async () => {
  const handle = await rig.open();
  const { workflowId: caseId } = handle;
  const journey = { rig, handle, caseId, listingId: `offer-${caseId}` };
  gate.close();
  const { name, message } = verdict('counterfeit');
  const answer = rig.runs.send(caseId, name, message, crypto.randomUUID());
  await gate.isAwaited();
  await make(joins('0.6'), journey);
  await vi.waitFor(async () => expect((await handle.query(standing)).case.sequence).toBe(5), { timeout: 60_000 });

  await gate.letOneThrough();
  await gate.isAwaited(); // by the suspicion that has joined
  expect(await answer).toEqual({ sequence: 4 });
  await vi.waitFor(async () => expect(await rig.sandbox.decisions(caseId)).toEqual(['1 removed']), { timeout: 60_000 });
  expect((await rig.kinds(caseId)).slice(2)).toEqual(['verdict_given', 'measure_decided']);

  gate.open();
  await vi.waitFor(async () => expect(await rig.kinds(caseId)).toContain('strike_given'), { timeout: 60_000 });
  expect((await rig.kinds(caseId)).filter((kind) => kind === 'suspicions_joined')).toHaveLength(1);
});
