import fc from 'fast-check';
import { oddText, oddValue } from './odd-values.ts';

/** What is wrong with a request that was valid. Numbers choose a place among those that there are. */
export type Fault =
  | { kind: 'body'; at: number; change: 'remove' | 'replace' | 'add' | 'repeat'; value: unknown }
  | { kind: 'parameter'; at: number; value: string }
  | { kind: 'unknown_query'; name: string; value: string }
  | { kind: 'media_type'; value: string | undefined }
  | { kind: 'bytes'; value: string }
  | { kind: 'header'; name: string; value: string }
  | { kind: 'caller'; value: string };

const place = fc.nat(1000);

const faults: { weight: number; arbitrary: fc.Arbitrary<Fault> }[] = [
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('body'),
      at: place,
      change: fc.constantFrom('remove', 'replace', 'replace', 'replace', 'add', 'repeat'),
      value: oddValue,
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('parameter'), at: place, value: oddText }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('unknown_query'),
      name: fc.constantFrom('x', 'limit', 'caseId', '__proto__', 'a[]', ''),
      value: oddText,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('media_type'),
      value: fc.constantFrom(
        undefined,
        '',
        'text/plain',
        'application/xml',
        'application/json; charset=utf-16',
        'multipart/form-data',
        'application/x-www-form-urlencoded',
        'application/x-ndjson',
        'text/csv; header=absent',
        'nonsense',
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('bytes'),
      value: fc.constantFrom(
        '',
        '{',
        '{"a":1',
        'null',
        '[]',
        '"text"',
        '{"a":NaN}',
        '['.repeat(100_000),
        `{"note":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
        '\u001f\u008b\b',
        `"${'x'.repeat(1_000_001)}"`,
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.record({
        kind: fc.constant('header'),
        name: fc.constantFrom(
          'Idempotency-Key',
          'X-Request-Id',
          'Authorization',
          'Cookie',
          'Origin',
          'Sec-Fetch-Site',
          'Joint-Force-Membership',
          'Accept',
          'Content-Encoding',
          'Content-Digest',
          'Content-Range',
          'Range',
        ),
        value: fc.constantFrom(
          '',
          ' ',
          'x'.repeat(300),
          'gzip',
          'Basic YTpi',
          'Bearer',
          'Bearer jf_',
          'bytes=0-1',
          '\u00e9',
        ),
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('caller'),
      value: fc.constantFrom(
        'nobody',
        'revoked',
        'narrow',
        'unknown',
        'detector',
        'brand',
        'otherBrand',
        'staff',
        'lead',
        'auditor',
        'member',
      ),
    }),
  },
] as never;

/** Nothing wrong in every second request, and one or two faults in the others. */
export const someFaults: fc.Arbitrary<Fault[]> = fc.oneof(
  fc.constant<Fault[]>([]),
  fc.array(fc.oneof(...faults), { minLength: 1, maxLength: 2 }),
);

type Holder = Record<string | number, unknown>;

/** Changes one place of a JSON value, itself left as it is. */
export function spoil(value: unknown, { at, change, value: odd }: Fault & { kind: 'body' }): unknown {
  const root: Holder = { root: structuredClone(value) };
  const places = placesIn(root);
  const [holder, name] = places[at % places.length]!;
  if (change === 'remove' && Array.isArray(holder)) holder.splice(Number(name), 1);
  else if (change === 'remove') delete holder[name];
  else if (change === 'replace') holder[name] = odd;
  else if (change === 'repeat') holder[name] = Array.from({ length: 501 }, () => holder[name]);
  else if (typeof holder[name] === 'object' && holder[name] !== null) {
    Object.defineProperty(holder[name], typeof odd === 'string' ? odd : 'surprise', { value: odd, enumerable: true });
  } else holder[name] = [holder[name], odd];
  return root.root;
}

function placesIn(root: Holder): [Holder, string][] {
  const places: [Holder, string][] = [];
  const left: Holder[] = [root];
  for (let holder = left.pop(); holder; holder = left.pop()) {
    for (const [name, member] of Object.entries(holder)) {
      places.push([holder, name]);
      if (typeof member === 'object' && member !== null) left.push(member as Holder);
    }
  }
  return places;
}
