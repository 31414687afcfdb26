import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isByRole } from '../../../api/access/access.ts';
import { endpoints } from '../../../api/endpoints.ts';
import { startApiRig, type ApiRig } from '../../support/rigs/api-rig.ts';
import { readOperations, type Operation } from '../../rehearsals/fuzz/operations.ts';
import { writesNothing } from './no-half-write.ts';
import { suspicion } from './sayings.ts';

let rig: ApiRig;
let operations: Operation[];
beforeAll(async () => {
  rig = await startApiRig();
  operations = await readOperations(rig.apiUrl);
});
afterAll(() => rig.stop());

type Key = keyof ApiRig['keys'];

/** Who may ask it; a seller and the marketplace have no key, and their own tests. */
const askers: Record<string, Key> = {
  reportSuspicion: 'detector',
  giveNotice: 'brand',
  orderReinstatement: 'staff',
  submitVerdict: 'brand',
  submitVerdictBatch: 'brand',
  requestInformation: 'brand',
  provideInformation: 'staff',
  extendDeadline: 'staff',
  decideReview: 'staff',
  resolveMarketplaceProblem: 'staff',
  answerAppeal: 'brand',
  decideAppeal: 'staff',
  retractVerdict: 'brand',
  withdrawSuspicion: 'staff',
  decideEnrolment: 'manager',
  postCaseMessage: 'brand',
  markCaseMessagesRead: 'brand',
  postBrandMessage: 'brand',
  markBrandMessagesRead: 'brand',
  enrolBrand: 'manager',
  changeBrand: 'manager',
  changeAccountManager: 'manager',
  handOver: 'manager',
  nameRight: 'brandAdministrator',
  verifyRight: 'staff',
  authoriseSeller: 'brand',
  nameReference: 'brand',
  changeReference: 'brand',
  inviteMember: 'brandAdministrator',
  changeMember: 'brandAdministrator',
  issueKey: 'brandAdministrator',
  rotateKey: 'brandAdministrator',
  createWebhookEndpoint: 'brandAdministrator',
  changeWebhookEndpoint: 'brandAdministrator',
  handOverCase: 'staff',
  skipCase: 'staff',
  setSignInConnection: 'brandAdministrator',
  confirmSignInConnection: 'manager',
  proposeErasure: 'lead',
  decideErasure: 'lead',
  setLegalHold: 'lead',
  saveView: 'brand',
};

const json = { 'Content-Type': 'application/json' };
const text = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)));

interface Row {
  what: string;
  body: Uint8Array | string;
  headers?: Record<string, string>;
  status: number;
  code: string;
  errors?: object[];
}

const bodies: Row[] = [
  { what: 'JSON that ends too early', body: '{"reasonCode":', status: 400, code: 'malformed' },
  { what: 'nothing', body: '', status: 400, code: 'malformed' },
  { what: 'numbers that JSON has not', body: '{"score":NaN}', status: 400, code: 'malformed' },
  { what: 'a comment', body: '{/* */}', status: 400, code: 'malformed' },
  { what: 'a hundred thousand open brackets', body: '['.repeat(100_000), status: 400, code: 'malformed' },
  { what: 'a raw NUL in a text', body: '{"reasonCode":"a\0b"}', status: 400, code: 'malformed' },
  { what: 'bytes that are not UTF-8', body: text('{"note":"', [0xfc], '"}'), status: 400, code: 'malformed' },
  {
    what: 'a raw half of a surrogate pair',
    body: text('{"note":"', [0xed, 0xa0, 0x80], '"}'),
    status: 400,
    code: 'malformed',
  },
  { what: 'UTF-16', body: Buffer.from('\ufeff{}', 'utf16le'), status: 400, code: 'malformed' },
  {
    what: 'gzip, which is not unpacked',
    body: gzipSync('{}'),
    headers: { 'Content-Encoding': 'gzip' },
    status: 415,
    code: 'unsupported_type',
  },
  {
    what: 'a coding that it has not',
    body: '{}',
    headers: { 'Content-Encoding': 'br' },
    status: 415,
    code: 'unsupported_type',
  },
  {
    what: 'another charset',
    body: '{}',
    headers: { 'Content-Type': 'application/json; charset=iso-8859-1' },
    status: 415,
    code: 'unsupported_type',
  },
  {
    what: 'something else than its digest says',
    body: '{}',
    headers: { 'Content-Digest': 'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:' },
    status: 400,
    code: 'malformed',
  },
  {
    what: 'a digest that nobody can check',
    body: '{}',
    headers: { 'Content-Digest': 'md5=:mZFLkyvTelC5g8XnyQrpOw==:' },
    status: 400,
    code: 'malformed',
  },
  { what: 'a part', body: '{}', headers: { 'Content-Range': 'bytes 0-1/9' }, status: 400, code: 'malformed' },
  { what: 'null', body: 'null', status: 422, code: 'invalid', errors: [{ pointer: '' }] },
  { what: 'a list', body: '[]', status: 422, code: 'invalid', errors: [{ pointer: '' }] },
  { what: 'deep nesting', body: `${'['.repeat(100_000)}${']'.repeat(100_000)}`, status: 422, code: 'invalid' },
  { what: 'an unknown field', body: '{"surprise":1}', status: 422, code: 'invalid' },
  { what: 'a prototype', body: '{"__proto__":{"isLead":true}}', status: 422, code: 'invalid' },
  {
    what: 'a form',
    body: 'a=b',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    status: 415,
    code: 'unsupported_type',
  },
  { what: 'plain text', body: '{}', headers: { 'Content-Type': 'text/plain' }, status: 415, code: 'unsupported_type' },
  { what: 'a megabyte and more', body: `"${'x'.repeat(1_000_000)}"`, status: 413, code: 'too_large' },
];

test.each(bodies)(
  '$what is refused by every operation that takes JSON',
  async ({ body, headers, status, code, errors }) => {
    const byKey = endpoints.filter(({ access }) => isByRole(access)).map(({ name }) => name as string);
    const taking = operations.filter(({ id, takes }) => takes?.['application/json'] && byKey.includes(id));
    expect(new Set(taking.map(({ id }) => id))).toEqual(new Set(Object.keys(askers)));
    await writesNothing(rig.database, async () => {
      for (const { id, method, path } of taking) {
        const place = path
          .replace('{round}', '1')
          .replace('{name}', 'late')
          .replaceAll(/\{(\w+)Id\}/g, '$1-1');
        const reply = await rig.ask(method, place, {
          key: rig.keys[askers[id]!],
          body,
          headers: { ...json, ...headers },
        });
        expect(reply, id).toMatchObject({ status, body: { code, status, ...(errors && { errors }) } });
        expect(reply.headers.get('Content-Type'), id).toBe('application/problem+json');
      }
    });
  },
);

test('more than a megabyte is refused when nobody has said how long it is', async () => {
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) yield Buffer.alloc(100_000, ' ');
  }
  const response = await fetch(`${rig.apiUrl}/v1/suspicions`, {
    method: 'POST',
    headers: { ...json, Authorization: `Bearer ${rig.keys.detector}` },
    body: endless(),
    duplex: 'half',
  } as unknown as RequestInit);
  expect(response.status).toBe(413);
});

test.each<Record<string, string>>([
  { 'Content-Type': 'application/json; charset=UTF-8' },
  { 'Content-Type': 'application/json;charset="utf-8"' },
  { 'Content-Encoding': 'identity' },
  { 'Content-Digest': `sha-256=:${createHash('sha256').update(JSON.stringify(suspicion)).digest('base64')}:` },
])('a body is taken with what is right about it: %j', async (headers) => {
  const body = JSON.stringify(suspicion);
  const reply = await rig.ask('POST', '/v1/suspicions', {
    key: rig.keys.detector,
    body,
    headers: { ...json, ...headers },
  });
  expect(reply.status).toBeLessThan(300);
});
