import type { History } from '@temporalio/common/lib/proto-utils.js';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { acceptSuspicions } from '../../api/suspicions/accept-suspicions.ts';
import { hashOf } from '../../database/ledger/hash.ts';
import { readLedger } from '../../database/ledger/read-events.ts';
import type { EventKind } from '../../domain/case/events.ts';
import type { Message } from '../../domain/case/commands/read-message.ts';
import type { UpdateName } from '../../domain/vocabulary.ts';
import { failedTasks } from '../support/history.ts';
import { brand, staff, startRig, type CaseHandle, type Rig } from '../support/rigs/rig.ts';
import { withoutLetters } from '../support/rigs/without-letters.ts';
import { healCases, startSweep } from '../support/sweeps.ts';
import { carriedOn, keepHistory } from './paths/recorded.ts';

let rig: Rig;
beforeAll(async () => void (rig = await startRig({ wrap: withoutLetters })));
afterAll(() => rig.stop());

const reporter = {
  actor: { kind: 'detector', id: 'image-match' },
  files: { uploader: 'image-match', party: 'staff', tenant: undefined },
} as const;

/** Accepts so many suspicions about one offer in one transaction, and gives the case that holds them. */
async function accept(listingId: string, from: number, count: number): Promise<string> {
  const suspicions = Array.from({ length: count }, (_, index) => ({
    suspicionId: `s-${from + index}`,
    marketplaceId: 'harbour',
    listingId,
    sellerId: 'seller-1',
    brand: 'aurelia',
    title: 'A watch',
    score: '0.5',
  }));
  const now = (): string => new Date().toISOString();
  const [first] = await acceptSuspicions({ database: rig.database, now }, reporter, suspicions);
  if (first?.result !== 'opened' && first?.result !== 'joined') throw new Error(first?.result);
  return first.caseId;
}

async function untold(): Promise<number> {
  const rows = await rig.database
    .selectFrom('suspicions')
    .select('suspicion_id')
    .where('told_at', 'is', null)
    .execute();
  return rows.length;
}

/** Sweeps until every suspicion stands among the events of its case. */
async function tellAll(): Promise<void> {
  while ((await untold()) > 0) {
    const before = await untold();
    await startSweep(rig);
    await vi.waitFor(async () => expect(await untold()).toBeLessThan(before), { timeout: 60_000, interval: 20 });
  }
}

/** The histories of all runs of a case that followed one another without a break, the newest first. */
async function historiesOf({ workflowId }: CaseHandle): Promise<History[]> {
  const histories: History[] = [];
  for (let runId: string | undefined; ;) {
    const history = await rig.client.workflow.getHandle(workflowId, runId).fetchHistory();
    histories.push(history);
    runId = history.events![0]!.workflowExecutionStartedEventAttributes!.continuedExecutionRunId || undefined;
    if (!runId) return histories;
  }
}

const startBytes = ({ events }: History): number =>
  events![0]!.workflowExecutionStartedEventAttributes!.input!.payloads!.reduce(
    (sum, { data }) => sum + (data?.byteLength ?? 0),
    0,
  );

function expectSmall(histories: readonly History[]): void {
  for (const history of histories) {
    expect(history.events!.length).toBeLessThan(2000);
    expect(startBytes(history)).toBeLessThan(32 * 1024);
    expect(failedTasks(history.events!)).toEqual([]);
  }
}

async function expectChain(caseId: string): Promise<void> {
  let previous = '0'.repeat(64);
  for (const { hash, ...event } of await readLedger(rig.database, caseId)) {
    expect(event.previousHash).toBe(previous);
    expect(hash).toBe(hashOf(event));
    previous = hash;
  }
}

test('ten thousand suspicions join one case: its runs stay small, whatever befalls them, and each joins once', async () => {
  await rig.sandbox.putOffer({ listingId: 'much-suspected', sellerId: 'seller-1' });
  const caseId = await accept('much-suspected', 0, 1);
  await startSweep(rig);
  const handle = rig.handle(caseId);
  const histories: History[] = [];
  let sent = 1;
  const join = async (count: number): Promise<void> => {
    await accept('much-suspected', sent, count);
    sent += count;
  };

  for (let round = 0; round < 19; round += 1) {
    await join(500);
    await tellAll();
    if (round % 6 === 2) {
      histories.push(...(await historiesOf(handle)));
      await handle.terminate('a test ends it');
      await healCases(rig);
    }
    if (round % 6 === 4) await handle.cancel();
  }
  // One by one: each is a message of its own to the run.
  while (sent < 10_000) {
    await join(1);
    await tellAll();
  }
  histories.push(...(await historiesOf(handle)));

  expectSmall(histories);
  const events = await rig.events(caseId);
  const joined = events.flatMap((event) =>
    event.kind === 'suspicions_joined' ? event.data.suspicions.map(({ suspicionId }) => suspicionId) : [],
  );
  expect(joined).toHaveLength(9_999);
  expect(new Set(joined).size).toBe(9_999);
  await expectChain(caseId);
  const given = { actor: brand, content: { verdict: 'authentic', reasonCode: 'genuine' } } as const;
  expect(await rig.runs.send(caseId, 'submitVerdict', given, crypto.randomUUID())).toEqual({
    sequence: expect.any(Number),
  });
  expect(await handle.result()).toEqual({ outcome: 'dismissed', reason: 'authentic' });
}, 480_000);

test('a case is carried on by another run three times, with messages open at each, and comes to its end', async () => {
  const handle = await rig.open();
  const { workflowId: caseId } = handle;
  const send = <N extends UpdateName>(name: N, message: Message<N>) =>
    rig.runs.send(caseId, name, message, crypto.randomUUID());
  const runs = new Set([(await handle.describe()).runId]);
  let given = 0;
  while (runs.size < 4) {
    given += 8;
    const suspicions = [{ suspicionId: `image-match/${given}`, score: '0.6', findings: [] }];
    const joined = { actor: { kind: 'system', id: 'start-sweep' }, content: { suspicions } } as const;
    await rig.runs.signal(caseId, 'suspicionsAdded', joined, crypto.randomUUID());
    const longer = { actor: staff, content: { by: 'PT1S', reasonCode: 'brand_asked' } };
    const extended = Array.from({ length: 8 }, () => send('extendDeadline', longer));
    for (const taken of await Promise.all(extended)) expect(taken).toEqual({ sequence: expect.any(Number) });
    runs.add((await handle.describe()).runId);
  }
  await send('submitVerdict', { actor: brand, content: { verdict: 'authentic', reasonCode: 'genuine' } });
  expect(await handle.result()).toEqual({ outcome: 'dismissed', reason: 'authentic' });
  const events = await rig.events(caseId);
  const countOf = (kind: EventKind): number => events.filter((event) => event.kind === kind).length;
  expect([countOf('deadline_extended'), countOf('suspicions_joined')]).toEqual([given, given / 8]);
  await expectChain(caseId);
  const histories = (await historiesOf(handle)).toReversed();
  expect(histories).toHaveLength(carriedOn.length);
  expectSmall(histories);
  if (!process.env.RECORD_HISTORIES) return;
  for (const [index, history] of histories.entries()) await keepHistory(carriedOn[index]!, history, events);
}, 480_000);
