import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptSuspicions } from '../../api/suspicions/accept-suspicions.ts';
import { readSuspicion } from '../../api/suspicions/suspicion.ts';
import { casesToCheck } from '../../database/runs/runs.ts';
import type { Actor } from '../../domain/vocabulary.ts';
import { startRig, type Rig } from '../support/rigs/rig.ts';
import { startSweep } from '../support/sweeps.ts';

let rig: Rig;
beforeAll(async () => void (rig = await startRig()));
afterAll(() => rig.stop());

const actor: Actor = { kind: 'detector', id: 'image-match' };
const reporter = { actor, files: { uploader: 'image-match', party: 'staff', tenant: undefined } } as const;
const now = (): string => new Date().toISOString();

/** Accepts them as a batch does: in Postgres, and no run is started. */
async function accept(listingId: string, scores: string[]) {
  const read = scores.map((score) =>
    readSuspicion({
      marketplaceId: 'harbour',
      listingId,
      sellerId: 'seller-1',
      brand: 'aurelia',
      title: 'A watch',
      score,
    }),
  );
  const suspicions = read.flatMap((one) => ('suspicion' in one && one.suspicion ? [one.suspicion] : []));
  expect(suspicions).toHaveLength(scores.length);
  return acceptSuspicions({ database: rig.database, now }, reporter, suspicions);
}

test('what was accepted and does not run yet is started, its letters are carried, and joined suspicions are told', async () => {
  await rig.sandbox.putOffer({ listingId: 'swept', sellerId: 'seller-1' });
  const [opened] = await accept('swept', ['0.5', '0.6', '0.65']);
  const { caseId } = opened as { caseId: string };
  expect(
    await rig
      .handle(caseId)
      .describe()
      .catch((error: Error) => error.name),
  ).toBe('WorkflowNotFoundError');

  expect(await startSweep(rig)).toMatchObject({ cases: 1, letters: 1, suspicions: 2 });
  await expect
    .poll(() => rig.kinds(caseId), { timeout: 10_000 })
    .toEqual(['case_opened', 'brand_asked', 'suspicions_joined']);
  await expect.poll(() => rig.sandbox.mails('vera@aurelia.example'), { timeout: 10_000 }).toHaveLength(1);
  expect(await startSweep(rig)).toMatchObject({ cases: 0, letters: 0, suspicions: 0 });
});

test('a suspicion of which word comes again joins once', async () => {
  const { workflowId: caseId } = await rig.open();
  const bundle = (...ids: string[]) => ({
    actor: { kind: 'system', id: 'start-sweep' } as const,
    content: { suspicions: ids.map((suspicionId) => ({ suspicionId, score: '0.6', findings: [] })) },
  });
  for (let times = 0; times < 3; times += 1) await rig.runs.signal(caseId, 'suspicionsAdded', bundle('a'), 'the-same');
  await rig.runs.signal(caseId, 'suspicionsAdded', bundle('a', 'b'), 'another');
  const joined = async () =>
    (await rig.events(caseId)).flatMap((event) =>
      event.kind === 'suspicions_joined' ? [event.data.suspicions.map(({ suspicionId }) => suspicionId)] : [],
    );
  await expect.poll(joined, { timeout: 10_000 }).toEqual([['a'], ['b']]);
});

test('sixty suspicions that joined a case whose run is lost hold up no other case', async () => {
  await rig.sandbox.putOffer({ listingId: 'lost', sellerId: 'seller-1' });
  await rig.sandbox.putOffer({ listingId: 'sound', sellerId: 'seller-1' });
  const [lost] = await accept('lost', ['0.5']);
  const [sound] = await accept('sound', ['0.5']);
  await startSweep(rig);
  const caseIdOf = (one: unknown): string => (one as { caseId: string }).caseId;
  await rig.handle(caseIdOf(lost)).terminate('a test ends it');
  await accept(
    'lost',
    Array.from({ length: 60 }, (_, index) => `0.${10 + index}`),
  );
  await accept('sound', ['0.6']);
  expect(await startSweep(rig)).toMatchObject({ suspicions: 1, failed: 1 });
  await expect.poll(() => rig.kinds(caseIdOf(sound)), { timeout: 10_000 }).toContain('suspicions_joined');
});

test('healing need not look at a run that has only just begun; it looks at one that was there before', async () => {
  await rig.sandbox.putOffer({ listingId: 'begun', sellerId: 'seller-1' });
  const [opened] = await accept('begun', ['0.5']);
  const { caseId } = opened as { caseId: string };
  const isLookedAt = async (): Promise<boolean> => {
    const anHourAgo = new Date(Date.now() - 3_600_000).toISOString();
    return (await casesToCheck(rig.database, anHourAgo, 1000)).some((one) => one.caseId === caseId);
  };
  await startSweep(rig);
  expect(await isLookedAt()).toBe(false);
  // As a Postgres that was restored to a moment before the run began.
  const asBefore = { started_at: null, checked_at: null };
  await rig.database.updateTable('case_runs').set(asBefore).where('case_id', '=', caseId).execute();
  await startSweep(rig);
  expect(await isLookedAt()).toBe(true);
});
