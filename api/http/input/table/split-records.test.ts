import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordBytesAtMost, splitRecords } from './split-records.ts';

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

async function* pieces(text: string, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function split(text: string, { quoting = true, size = 7 } = {}): Promise<[number, string][]> {
  const records = await all(splitRecords(pieces(text, size), { quoting }));
  return records.map((record) => [record.line, record.fault ?? record.bytes.toString()]);
}

test('a line is a record, the last one also without a line end', async () => {
  expect(await split('a,b\n\nc,d')).toEqual([
    [1, 'a,b'],
    [2, ''],
    [3, 'c,d'],
  ]);
});

test('a line end within quotes belongs to the record', async () => {
  expect(await split('a,"b\n""c"",\n"\r\nd,e\n')).toEqual([
    [1, 'a,"b\n""c"",\n"'],
    [4, 'd,e'],
  ]);
});

test('a line ends with LF, CRLF or CR alone, also in one stream', async () => {
  const lines = [
    [1, 'a,b'],
    [2, 'c,"d\r\n\re"'],
    [5, ''],
    [6, 'f'],
  ];
  for (const size of [1, 7]) expect(await split('a,b\rc,"d\r\n\re"\r\n\rf\n', { size })).toEqual(lines);
  expect(await split('a\rb\r', { quoting: false })).toEqual([
    [1, 'a'],
    [2, 'b'],
  ]);
});

test('a quote inside a plain field opens nothing', async () => {
  expect(await split('5" pipe,b\nc,d\n')).toEqual([
    [1, '5" pipe,b'],
    [2, 'c,d'],
  ]);
});

test('an unclosed quote costs the lines up to the next quote, not the rest', async () => {
  expect(await split('a,"b\nc,"d"\ne,f\n')).toEqual([
    [1, 'a,"b\nc,"d"'],
    [3, 'e,f'],
  ]);
});

test('after a quote that nothing closes, no record is given', async () => {
  expect(await split('a,b\nc,"d\ne,f\n')).toEqual([
    [1, 'a,b'],
    [2, 'unclosed_quote'],
  ]);
});

test('a record that is too long is refused alone', async () => {
  const long = 'x'.repeat(recordBytesAtMost + 1);
  for (const [text, next] of [
    [`a\n${long}\nb\n`, 3],
    [`a\n"${long}\n"\nb\n`, 4],
  ] as const)
    expect(await split(text, { size: 65_536 })).toEqual([
      [1, 'a'],
      [2, 'too_long'],
      [next, 'b'],
    ]);
});

test('where the stream is cut into pieces makes no difference', async () => {
  const text = fc
    .array(fc.constantFrom('a', ',', '"', '\n', '\r', 'é'), { maxLength: 40 })
    .map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 5 }), async (given, size) => {
      expect(await split(given, { size })).toEqual(await split(given, { size: 1_000 }));
    }),
  );
});
