import { brand } from '../support/rigs/rig.ts';

const encoded = (encoding: string, data: Uint8Array) => ({ metadata: { encoding: Buffer.from(encoding) }, data });
const json = (text: string) => encoded('json/plain', Buffer.from(text));
const jsonOf = (value: unknown) => json(JSON.stringify(value));

const content = { verdict: 'counterfeit', reasonCode: 'fake_logo' };
const good = { actor: brand, content };

/** Cannot be decoded. */
export const broken = json('{"actor":');

/** What can be sent to a case in place of a verdict, and the code by which it is refused. */
export const payloads: { what: string; args: object[]; refusal: string }[] = [
  { what: 'nothing', args: [], refusal: 'malformed' },
  { what: 'half a document', args: [broken], refusal: 'malformed' },
  { what: 'an unknown encoding', args: [encoded('binary/encrypted', Buffer.from([0, 255]))], refusal: 'malformed' },
  { what: 'no metadata', args: [{ data: Buffer.from('{}') }], refusal: 'malformed' },
  { what: 'no data', args: [{ metadata: { encoding: Buffer.from('json/plain') } }], refusal: 'malformed' },
  { what: 'bytes that are no UTF-8', args: [encoded('json/plain', Buffer.from([0xff, 0xfe]))], refusal: 'malformed' },
  { what: 'a number', args: [json('7')], refusal: 'malformed' },
  { what: 'null', args: [json('null')], refusal: 'malformed' },
  { what: 'a list', args: [jsonOf([good])], refusal: 'malformed' },
  {
    what: 'wrong types',
    args: [jsonOf({ actor: { kind: 7, id: [] }, content: { verdict: {}, reasonCode: 1 }, seen: 'all' })],
    refusal: 'malformed',
  },
  { what: 'missing members', args: [jsonOf({ actor: brand })], refusal: 'malformed' },
  {
    what: 'an unknown verdict',
    args: [jsonOf({ ...good, content: { ...content, verdict: 'fake' } })],
    refusal: 'malformed',
  },
  {
    what: 'a prototype',
    args: [
      json(
        '{"__proto__":{"content":{"verdict":"counterfeit","reasonCode":"x"}},"constructor":{"prototype":{"kind":"brand"}}}',
      ),
    ],
    refusal: 'malformed',
  },
  { what: 'deep nesting', args: [json('['.repeat(20_000) + ']'.repeat(20_000))], refusal: 'malformed' },
  {
    what: 'huge',
    args: [jsonOf({ ...good, content: { ...content, reasonCode: 'x'.repeat(1_500_000) } })],
    refusal: 'malformed',
  },
  {
    what: 'another brand',
    args: [jsonOf({ ...good, actor: { ...brand, brandId: 'solenne' } })],
    refusal: 'not_permitted',
  },
  {
    what: 'a brand without an account',
    args: [jsonOf({ ...good, actor: { kind: 'brand', id: 'x' } })],
    refusal: 'not_permitted',
  },
  { what: 'the system', args: [jsonOf({ ...good, actor: { kind: 'system', id: 'x' } })], refusal: 'not_permitted' },
  {
    what: 'the seller',
    args: [jsonOf({ ...good, actor: { kind: 'seller', id: 'seller-1' } })],
    refusal: 'not_permitted',
  },
];
