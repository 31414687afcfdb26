import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { portalUrl } from '../../test/support/rigs/nobody-signs-in.ts';
import { enterMember } from '../../test/support/rigs/people.ts';

let rig: ApiRig;
let hers: Record<string, string>;
let his: Record<string, string>;
beforeAll(async () => {
  rig = await startApiRig({ linksPerReader: 1000 });
  const vera = { name: 'Vera Santos', email: 'vera@aurelia.example' };
  await enterMember(rig.database, { ...vera, membershipId: 'm-vera', brandId: 'brand-1' });
  await enterMember(rig.database, { ...vera, membershipId: 'm-vera-2', brandId: 'brand-2' });
  const ada = { membershipId: 'm-ada', name: 'Ada Neri', email: 'ada@market.example' };
  await enterMember(rig.database, ada);
  [hers, his] = [await signIn('vera@aurelia.example'), await signIn('ada@market.example')];
});
afterAll(() => rig.stop());

async function signIn(email: string): Promise<Record<string, string>> {
  await rig.ask('POST', '/v1/sign-in-links', { body: { email } });
  await rig.linksSent();
  const link = new URL(rig.links.at(-1)!.url).pathname.split('/').at(-1)!;
  const { headers } = await rig.ask('POST', '/v1/sessions', { body: { link }, headers: { Origin: portalUrl } });
  return { Cookie: headers.getSetCookie()[0]!.split(';')[0]!, Origin: portalUrl };
}

const of = (membershipId: string): string => `/v1/me/memberships/${membershipId}/mail-preferences`;
const read = (membershipId = 'm-vera', headers = hers) => rig.ask('GET', of(membershipId), { headers });
const set = (body: object, membershipId = 'm-vera', headers = hers) =>
  rig.ask('PUT', of(membershipId), { body, headers });

const usual = {
  kinds: {
    offer_removed: 'at_once',
    appeal_upheld: 'at_once',
    offer_removed_for_good: 'at_once',
    suspicion_dismissed: 'at_once',
    offer_reinstated: 'at_once',
    suspicion_withdrawn: 'at_once',
    conversation_message: 'at_once',
  },
  digest: { every: 'hour' },
};

test('whoever has said nothing gets all at once', async () => {
  expect(await read('m-vera-2')).toMatchObject({ status: 200, body: usual });
});

test('what somebody says stands in place of what they said before, in that membership alone', async () => {
  const kinds = { offer_removed: 'digest', suspicion_withdrawn: 'never' };
  const said = { kinds: { ...usual.kinds, ...kinds }, digest: { every: 'day', hour: 8 } };
  expect(await set({ kinds, digest: said.digest })).toMatchObject({ status: 200, body: said });
  expect((await read()).body).toEqual(said);
  expect((await read('m-vera-2')).body).toEqual(usual);
  const later = { conversation_message: 'digest' };
  expect((await set({ kinds: later })).body).toEqual({ ...usual, kinds: { ...usual.kinds, ...later } });
  expect((await read()).body).toEqual({ ...usual, kinds: { ...usual.kinds, ...later } });
});

test('the marketplace’s people have theirs', async () => {
  const kinds = { conversation_message: 'never' };
  expect(await set({ kinds }, 'm-ada', his)).toMatchObject({ status: 200, body: { kinds } });
});

describe('refused is', () => {
  test.each(['verification_request', 'verification_reminder', 'appeal_to_answer', 'statement_of_reasons'])(
    'a choice about what is demanded: %s',
    async (kind) => {
      expect(await set({ kinds: { [kind]: 'never' } })).toMatchObject({
        status: 422,
        body: { code: 'invalid', errors: [{ pointer: `/kinds/${kind}` }] },
      });
    },
  );

  test.each([
    [{ kinds: { offer_removed: 'weekly' } }, '/kinds/offer_removed'],
    [{ digest: { every: 'day' } }, '/digest/hour'],
    [{ digest: { every: 'day', hour: 24 } }, '/digest/hour'],
    [{ digest: { every: 'hour', hour: 8 } }, '/digest/hour'],
  ])('what makes no sense: %j', async (body, pointer) => {
    expect(await set(body)).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });

  test('what is another’s, also to a colleague, and whoever has not signed in', async () => {
    for (const [membershipId, headers] of [
      ['m-vera', his],
      ['m-ada', hers],
      ['m-unknown', hers],
    ] as const) {
      expect(await read(membershipId, headers)).toMatchObject({ status: 404, body: { code: 'not_found' } });
      expect(await set({}, membershipId, headers)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    }
    expect(await read('m-vera', {})).toMatchObject({ status: 401 });
    const withKey = await rig.ask('GET', of('m-vera'), { key: rig.keys.brandAdministrator });
    expect(withKey.status).toBe(401);
    const elsewhere = await rig.ask('PUT', of('m-vera'), { body: {}, headers: { Cookie: hers.Cookie! } });
    expect(elsewhere).toMatchObject({ status: 403, body: { code: 'cross_site' } });
  });
});
