import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleMembers, sampleStaff } from '../../workers/samples/sample-people.ts';
import { startFullRig, type FullRig } from '../support/rigs/full-rig.ts';

let rig: FullRig;
beforeAll(async () => void (rig = await startFullRig()));
afterAll(() => rig.stop());

const patience = { timeout: 60_000 };
const [brand, staff, colleague, lead] = [
  'jf_sample_nordlicht',
  'jf_sample_staff',
  'jf_sample_colleague',
  'jf_sample_lead',
];

/** Words that stand nowhere else: what people write, and what an offer says. */
const planted = new Set<string>();
function plant(where: string): string {
  const word = `zq${where}${crypto.randomUUID().slice(0, 8)}`;
  planted.add(word);
  return word;
}

/** All that the engine keeps of a run, with every payload as the text that it holds. */
async function historyOf(workflowId: string): Promise<string> {
  const history = JSON.parse(historyToJSON(await rig.client.workflow.getHandle(workflowId).fetchHistory())) as unknown;
  const decode = (key: string, value: unknown): unknown =>
    key === 'data' && typeof value === 'string' ? Buffer.from(value, 'base64').toString() : value;
  return JSON.stringify(history, decode);
}

async function live(): Promise<string> {
  const [listingId, sellerId] = ['earbuds-2', 'sound-shed'];
  await rig.sandbox.putOffer({ listingId, sellerId });
  await rig.sandbox.mailFaults([{ kind: 'greylist', to: 'jonas@nordlicht.example', times: 1 }]);
  const { caseId } = await rig.ask('POST', '/v1/suspicions', {
    key: 'jf_sample_detector',
    body: {
      marketplaceId: 'harbour',
      listingId,
      sellerId,
      brand: 'Nordlicht Audio',
      title: `Earbuds ${plant('title')}`,
      category: plant('category'),
      url: `https://shop.example/${plant('url')}`,
      score: '0.95',
    },
  });
  const say = (path: string, key: string, body: object = {}) =>
    rig.ask('POST', `/v1/cases/${caseId}/${path}`, { key, body: { ...body, note: `Words: ${plant('note')}` } });
  const upload = async (key: string) =>
    (await rig.ask('PUT', '/v1/files', { key, body: `Evidence: ${plant('file')}` })).sha256;
  const appealBy = async (link: string) => {
    const { sha256 } = await rig.ask('PUT', `${link}/files`, { body: `Invoice: ${plant('file')}` });
    return rig.ask('POST', `${link}/appeals`, {
      body: { reasonCode: 'genuine', note: `Words: ${plant('appeal')}`, files: [sha256] },
    });
  };

  await expect.poll(() => rig.linksIn(sellerId), patience).toHaveLength(1);
  const [first] = await rig.linksIn(sellerId);
  await appealBy(first!);
  await say('information-requests', brand!);
  await say('information', staff!, { files: [await upload(staff!)] });
  await say('verdict', brand!, {
    verdict: 'cannot_determine',
    reasonCode: 'pictures_unclear',
    files: [await upload(brand!)],
  });
  await say('review-decision', staff!, { decision: 'remove', reasonCode: 'fake_logo' });
  await say('review-decision', colleague!, { decision: 'remove', reasonCode: 'fake_logo' });
  await expect.poll(() => rig.linksIn(sellerId), patience).toHaveLength(2);
  const [second] = await rig.linksIn(sellerId);
  await appealBy(second!);
  await say('appeals/1/answer', brand!, { answer: 'maintain', reasonCode: 'evidence_stands' });
  await expect(
    say('appeals/1/decision', staff!, { decision: 'upheld', reasonCode: 'evidence_stands' }),
  ).rejects.toThrow('not_independent');
  await say('appeals/1/decision', lead!, { decision: 'reinstated', reasonCode: 'invoice_genuine' });
  await rig.handle(caseId).result();
  await expect.poll(() => undelivered(caseId), patience).toEqual([]);
  return caseId;
}

const undelivered = (caseId: string) =>
  rig.database
    .selectFrom('deliveries')
    .select('delivery_id')
    .where('case_id', '=', caseId)
    .where('state', '<>', 'delivered')
    .execute();

test('no words, names or addresses of people, and no link, reach the engine, an event, a case view or an annex record', async () => {
  const caseId = await live();
  const { database } = rig;
  const letters = await database
    .selectFrom('deliveries')
    .select('run_id')
    .distinct()
    .where('case_id', '=', caseId)
    .execute();
  const runs = [caseId, ...letters.map(({ run_id }) => run_id!)];
  const kept = [
    ...(await Promise.all(runs.map(historyOf))),
    ...(await database.selectFrom('case_events').selectAll().where('case_id', '=', caseId).execute()),
    ...(await database.selectFrom('cases').selectAll().where('case_id', '=', caseId).execute()),
    ...(await database.selectFrom('annex_records').selectAll().where('case_id', '=', caseId).execute()),
  ].map((one) => JSON.stringify(one));

  const people = [...sampleStaff, ...sampleMembers].flatMap(({ name, email }) => [name, ...name.split(' '), email]);
  const tokens = (await rig.linksIn('sound-shed')).map((link) => link.split('/').at(-1)!);
  expect(planted.size).toBe(17);
  expect(tokens).toHaveLength(4);
  const isKept = (words: string): boolean => kept.some((text) => text.includes(words));
  expect([...planted, ...people, ...tokens].filter(isKept)).toEqual([]);

  // What was looked through is what was lived, a mail that was put off and a decision that was refused included.
  expect(runs.length).toBeGreaterThan(8);
  expect(['appeal_decided', 'NotDelivered', 'command_refused'].filter(isKept)).toHaveLength(3);
});
