import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { portalUrl } from '../../test/support/rigs/nobody-signs-in.ts';
import { enterMember } from '../../test/support/rigs/people.ts';

let rig: ApiRig;
let headers: Record<string, string>;
beforeAll(async () => {
  rig = await startApiRig();
  const delegation = { iprRecordIds: ['mark'], territories: ['EU'], endsOn: '2026-01-12' };
  const agent = { membershipId: 'm-nils', name: 'Nils Berg', email: 'nils@law.example', role: 'brand_agent' } as const;
  await enterMember(rig.database, { ...agent, brandId: 'brand-1', delegation });
  await rig.ask('POST', '/v1/sign-in-links', { body: { email: agent.email } });
  await rig.linksSent();
  const link = new URL(rig.links.at(-1)!.url).pathname.split('/').at(-1);
  const started = await rig.ask('POST', '/v1/sessions', { body: { link }, headers: { Origin: portalUrl } });
  headers = { Cookie: started.headers.getSetCookie()[0]!.split(';')[0]!, Origin: portalUrl };
});
afterAll(() => rig.stop());

let offers = 0;
async function suspect(country?: string): Promise<string> {
  const offer = { marketplaceId: 'market-1', listingId: `offer-${++offers}`, sellerId: 'seller-1', brand: 'brand-1' };
  const body = { ...offer, title: 'Watch', score: '0.6', ...(country && { country }) };
  return (await rig.ask('POST', '/v1/suspicions', { key: rig.keys.detector, body })).body.caseId;
}
const write = (path: string, asking: object) => rig.ask('POST', path, { body: { text: 'Hello.' }, ...asking });
const about = (caseId: string): string => `/v1/cases/${caseId}/conversation/messages`;

test('an agent talks about cases that are the agent’s to see, and about no other, nor about the brand', async () => {
  const [inFrance, inBritain, somewhere] = [await suspect('FR'), await suspect('GB'), await suspect()];
  expect(await write(about(inFrance), { headers })).toMatchObject({ status: 201, body: { authorId: 'm-nils' } });
  const hidden = [about(inBritain), about(somewhere), '/v1/brands/brand-1/conversation/messages'];
  for (const path of hidden) {
    expect(await write(path, { key: rig.keys.manager })).toMatchObject({ status: 201 });
    expect(await write(path, { headers })).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await rig.ask('GET', path, { headers })).toMatchObject({ status: 404 });
  }
  const { items } = (await rig.ask('GET', '/v1/conversations', { headers })).body;
  expect(items).toMatchObject([{ caseId: inFrance }]);
  expect((await rig.ask('GET', '/v1/conversations', { key: rig.keys.brand })).body.items).toHaveLength(4);
});

test('an agent whose power of attorney has ended reads no conversation any more', async () => {
  const caseId = await suspect('FR');
  expect(await rig.ask('GET', about(caseId), { headers })).toMatchObject({ status: 200 });
  rig.wait('P1D');
  expect(await rig.ask('GET', about(caseId), { headers })).toMatchObject({ status: 403 });
});
