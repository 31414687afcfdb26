import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepSellerLink } from '../../database/deliveries/seller-links.ts';
import { sendLetters } from '../../test/support/letters/send-letters.ts';
import { timelineFaults } from '../../test/support/audit/timeline-faults.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { endpoints } from '../endpoints.ts';

let rig: ApiRig;
beforeAll(async () => void (rig = await startApiRig()));
afterAll(() => rig.stop());

type Key = keyof ApiRig['keys'];
const ask = (method: string, path: string, key?: Key, body?: object | string, headers = {}) =>
  rig.ask(method, path, { ...(key && { key: rig.keys[key] }), ...(body !== undefined && { body }), headers });

/** What is looked for stands in no word of ours. */
let words = 0;
const word = (): string => `zyx${String((words += 1)).padStart(5, '0')}qwv`;

interface Written {
  caseId: string;
  token: string;
  /** Of letters that say the offer's title, and nothing else. */
  letters: string[];
  /** The words of each text, and in each file, by hash. */
  texts: Map<string, string>;
  files: Map<string, string>;
}

/** A closed case in which something stands at every place where words and files can. */
async function writtenCase(): Promise<Written> {
  const texts = new Map<string, string>();
  const files = new Map<string, string>();
  const upload = async (key: Key): Promise<string> => {
    const content = word();
    const { sha256 } = (await ask('PUT', `/v1/files?${new URLSearchParams({ name: content })}`, key, content)).body;
    files.set(sha256, content);
    return sha256;
  };
  const picture = await upload('detector');
  const title = word();
  const suspicion = { marketplaceId: 'market-1', listingId: `l-${title}`.slice(0, 5) + words, sellerId: 'seller-1' };
  const reported = await ask('POST', '/v1/suspicions', 'detector', {
    ...suspicion,
    brand: 'brand-1',
    title,
    pictures: [picture],
    score: '0.5',
  });
  const { caseId } = reported.body as { caseId: string };
  const note = word();
  await ask(
    'POST',
    `/v1/cases/${caseId}/conversation/messages`,
    'staff',
    { text: note, files: [await upload('staff')] },
    {
      'Idempotency-Key': `m-${caseId}`,
    },
  );
  const said = [word(), word()];
  await ask('POST', `/v1/cases/${caseId}/information-requests`, 'brand', { note: said[0] });
  const verdict = { verdict: 'authentic', reasonCode: 'genuine', note: said[1], files: [await upload('brand')] };
  const given = await ask('POST', `/v1/cases/${caseId}/verdict`, 'brand', verdict, {
    'Idempotency-Key': `v-${caseId}`,
  });
  expect(given.body.stage).toBe('closed');

  const { rows } = await sql<{ sha256: string; text: string }>`
    SELECT sha256, convert_from(bytes, 'UTF8') AS text FROM texts WHERE bytes IS NOT NULL`.execute(rig.database);
  for (const own of [title, note, ...said]) {
    const found = rows.find(({ text }) => text.includes(own))!;
    texts.set(found.sha256, own);
  }
  const [snapshot] = [...texts].find(([, own]) => own === title)!;
  const letters = await sendLetters(rig.database, caseId, { quotes: [snapshot], text: () => `About ${title}` });
  const token = `t${word()}`.padEnd(43, 'x');
  await keepSellerLink(rig.database, { token, caseId, sellerId: 'seller-1', at: rig.now() });
  return { caseId, letters, token, texts, files };
}

/** Every answer to every read that shows the case, by everybody. */
async function allAnswers({ caseId, letters, token, files }: Written): Promise<string> {
  const answers: string[] = [];
  const brandId = 'brand-1';
  const paths = endpoints
    .filter(({ method, path }) => method === 'get' && path.startsWith('/v1/cases/{caseId}'))
    .flatMap(({ path }) => {
      const named = path.replace('{caseId}', caseId);
      if (named.includes('{sha256}')) return [...files.keys()].map((sha256) => named.replace('{sha256}', sha256));
      return [named.replace('{picture}', '1')];
    });
  const lists = [
    '/v1/cases',
    `/v1/cases?sellerId=seller-1`,
    '/v1/inbox?view=decided',
    '/v1/erasures',
    '/v1/conversations',
    `/v1/deliveries?brandId=${brandId}`,
    ...letters.map((deliveryId) => `/v1/deliveries/${deliveryId}/letters`),
    '/v1/samples?seed=a&from=2020-01-01T00:00:00Z&until=2040-01-01T00:00:00Z',
  ];
  for (const key of ['lead', 'auditor', 'brand', 'staff'] as const)
    for (const path of [...paths, ...lists]) {
      const reply = await ask('GET', path, key);
      expect([path, key, reply.status < 500]).toEqual([path, key, true]);
      answers.push(JSON.stringify(reply.body) + (reply as { text?: string }).text);
    }
  const link = `/v1/seller-cases/${token}`;
  for (const path of [link, `${link}/letters`, ...[...files.keys()].map((sha256) => `${link}/files/${sha256}`)]) {
    const reply = await ask('GET', path);
    expect(reply.status).toBeLessThan(500);
    answers.push(JSON.stringify(reply.body));
  }
  return answers.join('\n');
}

/** Which of some words stand in any column of any table, also as bytes. */
async function keptIn(needles: readonly string[]): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`.execute(
    rig.database,
  );
  const found: string[] = [];
  for (const { name } of tables)
    for (const needle of needles) {
      const { rows } = await sql`
        SELECT FROM ${sql.table(name)} AS kept WHERE position(${needle} IN kept::text) > 0
          OR position(${Buffer.from(needle).toString('hex')} IN kept::text) > 0 LIMIT 1`.execute(rig.database);
      if (rows.length > 0) found.push(`${needle} in ${name}`);
    }
  return found;
}

test('whatever is erased stands nowhere any more, everything else stands, and the chain holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.boolean()), async (isMeant) => {
      const written = await writtenCase();
      rig.wait('P7M');
      const choose = (all: Map<string, string>) => [...all].filter(() => isMeant.next().value);
      const [texts, files] = [choose(written.texts), choose(written.files)];
      if (texts.length + files.length === 0) return;
      const hashes = (chosen: [string, string][]) => chosen.map(([sha256]) => sha256);
      const cases = [{ caseId: written.caseId, texts: hashes(texts), files: hashes(files) }];
      const { body } = await ask('POST', '/v1/erasures', 'lead', {
        subject: { kind: 'cases', cases },
        reason: 'wrongly_collected',
      });
      const decided = await ask('POST', `/v1/erasures/${body.erasureId}/decision`, 'administrator', {
        decision: 'approve',
      });
      const isNamed = texts.some(([, own]) => written.letters.length > 0 && own === [...written.texts.values()][0]);
      const goneLetters = isNamed ? written.letters.length : 0;
      expect(decided.body).toMatchObject({ texts: texts.length + goneLetters, files: files.length });

      const gone = [...texts, ...files].map(([, own]) => own);
      const stays = [...written.texts.values()].filter((own) => !gone.includes(own));
      const answers = await allAnswers(written);
      expect(gone.filter((own) => answers.includes(own))).toEqual([]);
      expect(stays.filter((own) => !answers.includes(own))).toEqual([]);
      expect(await keptIn(gone)).toEqual([]);
      const { items } = (await ask('GET', `/v1/cases/${written.caseId}/timeline`, 'auditor')).body;
      expect(await timelineFaults(written.caseId, items)).toEqual([]);
      for (const key of [`m-${written.caseId}`, `v-${written.caseId}`]) {
        const { rows } = await sql<{
          body: string;
        }>`SELECT body::text FROM idempotency_keys WHERE key = ${key}`.execute(rig.database);
        expect(gone.filter((own) => rows[0]!.body.includes(own))).toEqual([]);
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);
