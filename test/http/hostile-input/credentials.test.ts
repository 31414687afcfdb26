import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isByRole } from '../../../api/access/access.ts';
import { endpoints } from '../../../api/endpoints.ts';
import { keepSellerLink } from '../../../database/deliveries/seller-links.ts';
import { permissions } from '../../../domain/access/permissions.ts';
import { startApiRig, type ApiRig } from '../../support/rigs/api-rig.ts';
import { writesNothing } from './no-half-write.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

const byKey = endpoints.filter(({ access }) => isByRole(access));
const pathOf = (path: string): string =>
  path
    .replace('{round}', '1')
    .replace('{picture}', '1')
    .replace('{sha256}', 'a'.repeat(64))
    .replaceAll(/\{\w+\}/g, 'case-1');
const problem = (status: number, code: string) => ({ status, body: { status, code, requestId: expect.any(String) } });

test('every operation by key refuses who has none, before it looks at anything else', async () => {
  const authorizations = [
    '',
    'Bearer',
    'Bearer jf_',
    `Bearer jf_${'x'.repeat(43)}`,
    `Bearer ${rig.keys.staff}x`,
    `Bearer ${rig.keys.staff.slice(0, -1)}`,
    `Bearer ${rig.keys.staff}, Bearer ${rig.keys.lead}`,
    `Basic ${Buffer.from(`staff:${rig.keys.staff}`).toString('base64')}`,
    `Bearer ${rig.keys.revoked}`,
  ];
  await writesNothing(rig.database, async () => {
    for (const { name, method, path } of byKey)
      for (const Authorization of authorizations) {
        const reply = await rig.ask(method.toUpperCase(), pathOf(path), { headers: { Authorization } });
        expect(reply, `${name} ${Authorization}`).toMatchObject(
          problem(401, Authorization ? 'key_invalid' : 'key_missing'),
        );
        const asked = Authorization ? 'Bearer error="invalid_token"' : 'Bearer';
        expect(reply.headers.get('WWW-Authenticate')).toBe(asked);
      }
  });
});

test('every operation by key refuses a key that has its role and not its scope', async () => {
  for (const { name, method, path, access } of byKey) {
    const role = (['administrator', 'brand_administrator'] as const).find(
      (one) => isByRole(access) && permissions[one].includes(access),
    )!;
    const scopes = permissions[role].filter((action) => action !== access);
    const narrow = await rig.issue({
      role,
      actorId: 'narrow',
      scopes,
      ...(role === 'brand_administrator' && { brandId: 'brand-1' }),
    });
    const reply = await writesNothing(rig.database, () => rig.ask(method.toUpperCase(), pathOf(path), { key: narrow }));
    expect(reply, name).toMatchObject(problem(403, 'not_permitted'));
  }
});

test('a key anywhere but in the header is none', async () => {
  const { staff } = rig.keys;
  expect(await rig.ask('GET', '/v1/cases', { headers: { Cookie: `key=${staff}`, 'X-Api-Key': staff } })).toMatchObject(
    problem(401, 'key_missing'),
  );
  expect(await rig.ask('GET', `/v1/cases?key=${staff}`)).toMatchObject(problem(401, 'key_missing'));
});

describe('another brand’s case', () => {
  const operations = byKey.filter(
    ({ path, access }) => path.includes('{caseId}') && isByRole(access) && permissions.brand_reviewer.includes(access),
  );
  const bodies: Record<string, object> = {
    submitVerdict: { verdict: 'counterfeit', reasonCode: 'fake_logo' },
    requestInformation: { note: 'Which clasp?' },
    answerAppeal: { answer: 'maintain', reasonCode: 'evidence_stands' },
    retractVerdict: { reasonCode: 'mistaken' },
    postCaseMessage: { text: 'Which clasp?' },
    markCaseMessagesRead: { readUpTo: 1 },
  };

  test.each(operations)('looks to $name like one that is not there', async ({ name, method, path }) => {
    const caseId = await rig.openCase();
    const ask = (id: string) => {
      const place = pathOf(path.replace('{caseId}', id));
      return rig.ask(method.toUpperCase(), place, {
        key: rig.keys.otherBrand,
        ...(bodies[name] && { body: bodies[name] }),
      });
    };
    const [foreign, unknown] = await writesNothing(rig.database, async () => [
      await ask(caseId),
      await ask('case-none'),
    ]);
    expect(foreign).toMatchObject(problem(404, 'not_found'));
    expect(foreign!.body.detail.replace(caseId, 'case-none')).toBe(unknown!.body.detail);
  });
});

describe('a seller’s link', () => {
  const appeal = { reasonCode: 'genuine', note: 'It is.' };
  async function linkTo(caseId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await keepSellerLink(rig.database, { token, caseId, sellerId: 'seller-1', at: rig.now() });
    return token;
  }

  test('is no key, and a key is no link', async () => {
    const token = await linkTo(await rig.openCase());
    for (const key of [token, `jf_${token}`])
      expect(await rig.ask('GET', '/v1/cases', { key })).toMatchObject(problem(401, 'key_invalid'));
    expect(await rig.ask('GET', `/v1/seller-cases/${rig.keys.staff}`)).toMatchObject(problem(404, 'not_found'));
  });

  test('opens nothing of another case', async () => {
    const token = await linkTo(await rig.openCase());
    const other = await rig.openCase();
    const { body: file } = await rig.ask('PUT', '/v1/files', { key: rig.keys.brand, body: 'for the other case' });
    await rig.ask('POST', `/v1/cases/${other}/information-requests`, {
      key: rig.keys.brand,
      body: { files: [file.sha256], filesVisibleTo: ['seller'] },
    });
    const path = `/v1/seller-cases/${token}`;
    expect(await rig.ask('GET', `${path}/files/${file.sha256}`)).toMatchObject(problem(404, 'not_found'));
    const reply = await writesNothing(rig.database, () =>
      rig.ask('POST', `${path}/appeals`, { body: { ...appeal, files: [file.sha256] } }),
    );
    expect(reply).toMatchObject({ status: 422, body: { errors: [{ pointer: '/files/0' }] } });
  });

  test('takes what it is for, and nothing else', async () => {
    const token = await linkTo(await rig.openCase());
    const asked = [
      ['DELETE', '', 405],
      ['POST', '', 405],
      ['POST', '/verdict', 404],
      ['POST', '/withdrawal', 404],
      ['GET', '/timeline', 404],
    ] as const;
    for (const [method, path, status] of asked)
      expect(await rig.ask(method, `/v1/seller-cases/${token}${path}`), path).toMatchObject({ status });
  });
});
