import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../../test/support/rigs/api-rig.ts';
import { securedEndpoint } from '../../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

const header = 'listing_id,title,brand,seller_id,price,currency,category,country,images,rating,reviews,score';
const row = (listingId: string, { brand = 'Auberge Watches', score = '0.5' } = {}) =>
  `${listingId},"Watch, as new",${brand},seller-1,12.5,EUR,Watches,DE,3,4.6,27,${score}`;

const csv = { 'Content-Type': 'text/csv; charset=utf-8' };
interface Sending {
  headers?: Record<string, string>;
  query?: string;
}

const post = (body: BodyInit, { headers = csv, query = '?marketplaceId=harbour' }: Sending = {}): Promise<Response> =>
  fetch(`${rig.apiUrl}/v1/suspicion-batches${query}`, {
    method: 'POST',
    headers: { ...headers, Authorization: `Bearer ${rig.keys.detector}` },
    body,
    duplex: 'half',
  } as RequestInit);

/** The lines of the answer, and its headers. */
async function send(body: string, sending?: Sending) {
  const response = await post(body, sending);
  const text = await response.text();
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { status: response.status, headers: response.headers, lines };
}

describe('whoever reports a batch', () => {
  securedEndpoint(
    () => rig,
    'reportSuspicion',
    'staff',
    () => ({ method: 'POST', path: '/v1/suspicion-batches?marketplaceId=harbour', body: {} }),
  );
});

test('each line has its result, and the last line sums up', async () => {
  const reply = await send(
    [
      header,
      row('a-1'),
      row('a-1', { score: '0.7' }),
      row('a-2', { brand: '' }),
      row('a-3', { brand: 'Nobody' }),
      row('a-1'),
    ].join('\n'),
  );
  expect(reply.status).toBe(201);
  expect(reply.headers.get('Content-Type')).toBe('application/x-ndjson');
  const [first, ...others] = reply.lines;
  expect(first).toEqual({ line: 2, result: 'opened', caseId: expect.stringMatching(/^c_/) });
  const { caseId } = first;
  expect(others).toMatchObject([
    { line: 3, result: 'joined', caseId },
    { line: 4, result: 'refused', problem: { code: 'brand_missing', pointer: '/brand' } },
    { line: 5, result: 'refused', problem: { code: 'brand_not_enrolled', pointer: '/brand' } },
    { line: 6, result: 'known', caseId },
    { summary: { batchId: expect.stringMatching(/^b_/), lines: 5, opened: 1, joined: 1, known: 1, refused: 2 } },
  ]);
  expect(rig.runs.started).not.toContain(caseId);
});

test('NDJSON is taken too', async () => {
  const suspicion = {
    marketplaceId: 'harbour',
    listingId: 'n-1',
    sellerId: 's',
    brand: 'brand-1',
    title: 'Watch',
    score: 0.4,
  };
  const reply = await send(`${JSON.stringify(suspicion)}\n{"brand":"brand-1"}\n`, {
    headers: { 'Content-Type': 'application/x-ndjson' },
    query: '',
  });
  expect(reply.lines).toMatchObject([
    { line: 1, result: 'opened' },
    { line: 2, result: 'refused', problem: { code: 'invalid', pointer: '/marketplaceId' } },
    { summary: { lines: 2, opened: 1, refused: 1 } },
  ]);
});

test('the same file again opens nothing', async () => {
  const file = [header, ...Array.from({ length: 450 }, (_, index) => row(`again-${index}`))].join('\r\n');
  expect((await send(file)).lines.at(-1)).toMatchObject({ summary: { lines: 450, opened: 450 } });
  expect((await send(file)).lines.at(-1)).toMatchObject({ summary: { lines: 450, opened: 0, joined: 0, known: 450 } });
});

test('two files with the same listings at once open each once', async () => {
  const ids = Array.from({ length: 300 }, (_, index) => `both-${index}`);
  const replies = await Promise.all([
    send([header, ...ids.map((id) => row(id))].join('\n')),
    send([header, ...ids.toReversed().map((id) => row(id, { score: '0.6' }))].join('\n')),
  ]);
  const results = replies.flatMap(({ lines }) => lines).map(({ result }) => result);
  expect(results.filter((result) => result === 'opened')).toHaveLength(300);
  expect(results.filter((result) => result === 'joined')).toHaveLength(300);
});

test('results come while the file is still being sent', async () => {
  let letFinish = (): void => {};
  const mayFinish = new Promise<void>((resolve) => (letFinish = resolve));
  async function* file(): AsyncGenerator<Uint8Array> {
    yield Buffer.from([header, ...Array.from({ length: 250 }, (_, index) => row(`slow-${index}`))].join('\n') + '\n');
    await mayFinish;
    yield Buffer.from(row('slow-last'));
  }
  const response = await post(Readable.toWeb(Readable.from(file())) as BodyInit);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const { value } = await reader.read();
  expect(JSON.parse(value!.split('\n')[0]!)).toMatchObject({ line: 2, result: 'opened' });
  letFinish();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) rest += part.value;
  expect(JSON.parse(rest.trim().split('\n').at(-1)!)).toMatchObject({ summary: { lines: 251, opened: 251 } });
});

test('what cannot be a batch is refused at once', async () => {
  expect(await send('listing_id,title\n')).toMatchObject({
    status: 422,
    lines: [{ code: 'invalid', errors: [{ detail: expect.stringContaining('brand') }, {}, {}] }],
  });
  expect(await send(header, { query: '' })).toMatchObject({
    status: 400,
    lines: [{ errors: [{ parameter: 'marketplaceId' }] }],
  });
  expect(await send('[]', { headers: { 'Content-Type': 'application/json' } })).toMatchObject({ status: 415 });
});

test('an answer that is broken off says so instead of summing up', async () => {
  await sql`ALTER TABLE suspicions RENAME TO suspicions_elsewhere`.execute(rig.database);
  const { lines } = await send([header, row('broken-1')].join('\n'));
  await sql`ALTER TABLE suspicions_elsewhere RENAME TO suspicions`.execute(rig.database);
  expect(lines).toMatchObject([{ problem: { code: 'unavailable', requestId: expect.any(String) } }]);
});

test('a line whose brand runs by rules that are not there is refused, and no other line with it', async () => {
  const enrolled = { account_manager_id: 'manager', zone: 'Europe/Berlin', country: 'DE', enrolled_at: rig.now() };
  const brand = { brand_id: 'lawless', name: 'Lawless', policy: 'no-such-policy' };
  await rig.database
    .insertInto('brands')
    .values({ ...brand, ...enrolled })
    .execute();
  await rig.database.insertInto('brand_names').values({ brand_id: 'lawless', name_key: 'lawless' }).execute();
  const { lines } = await send([header, row('lawless-1', { brand: 'lawless' }), row('lawful-1')].join('\n'));
  expect(lines.slice(0, 2)).toMatchObject([
    { line: 2, result: 'refused', problem: { code: 'policy_missing' } },
    { line: 3, result: 'opened' },
  ]);
});

describe('a batch can be read afterwards', () => {
  test('as a whole and line by line', async () => {
    const reply = await send([header, row('r-1'), row('r-2'), row('r-3', { brand: '' }), row('r-4')].join('\n'));
    const place = reply.headers.get('Location')!;
    const read = (query: string, key = rig.keys.detector) => rig.ask('GET', `${place}${query}`, { key });
    const counts = { lines: 4, opened: 3, joined: 0, known: 0, refused: 1 };
    expect((await read('')).body).toMatchObject({ ...counts, receivedAt: rig.now(), finishedAt: rig.now() });
    expect((await read('/lines')).body).toEqual({ items: reply.lines.slice(0, -1) });
    expect((await read('/lines?result=refused')).body).toMatchObject({ items: [{ line: 4, result: 'refused' }] });

    const first = await read('/lines?result=opened&limit=2');
    expect(first.body).toMatchObject({ items: [{ line: 2 }, { line: 3 }], nextCursor: '3' });
    const second = await read(`/lines?result=opened&limit=2&cursor=${first.body.nextCursor}`);
    expect(second.body).toEqual({ items: [expect.objectContaining({ line: 5 })] });
    expect(await read('/lines?cursor=x')).toMatchObject({ status: 400 });
  });

  test('by staff and its sender, and not by another detector', async () => {
    const place = (await send([header, row('o-1')].join('\n'))).headers.get('Location')!;
    const other = await rig.issue({ role: 'detector', actorId: 'price-watch' });
    for (const path of [place, `${place}/lines`]) {
      expect(await rig.ask('GET', path, { key: rig.keys.staff })).toMatchObject({ status: 200 });
      expect(await rig.ask('GET', path, { key: other })).toMatchObject({ status: 404 });
      expect(await rig.ask('GET', path, { key: rig.keys.brand })).toMatchObject({ status: 403 });
    }
    const titlesFor = async (key: string) =>
      (await rig.ask('GET', `${place}/lines`, { key })).body.items.map(
        (one: { offerTitle?: string }) => one.offerTitle,
      );
    expect(await titlesFor(rig.keys.staff)).toEqual([expect.any(String)]);
    expect(await titlesFor(rig.keys.detector)).toEqual([undefined]); // who reads no cases learns nothing of them
    expect(await rig.ask('GET', '/v1/suspicion-batches/b_0', { key: rig.keys.staff })).toMatchObject({ status: 404 });
  });
});
