import { expect } from 'vitest';
import type { Reply } from '../ask.ts';
import { openIdentityProvider, type IdentityProvider } from '../identity-provider.ts';
import { startApiRig, type ApiRig } from './api-rig.ts';
import { portalUrl } from './nobody-signs-in.ts';
import { enterMember } from './people.ts';

export const ours = { Origin: portalUrl };
/** Of both companies. */
export const vera = 'vera@aurelia.example';
export const verified = (email: string) => ({ email, email_verified: true });

/** A served API with two companies that have a provider each, and their people. */
export async function startCompanyRig() {
  const rig = await startApiRig();
  const { connect } = companySignInOn(() => rig);
  const provider = await openIdentityProvider({ redirectUri: `${portalUrl}/sign-in/callback/brand-1` });
  const others = await openIdentityProvider({ redirectUri: `${portalUrl}/sign-in/callback/brand-2` });
  await connect('brand-1', provider, ['aurelia.example']);
  await connect('brand-2', others, ['other.example']);
  for (const member of [
    { membershipId: 'm-vera', brandId: 'brand-1', name: 'Vera Santos', email: 'Vera@Aurelia.example' },
    { membershipId: 'm-vera-2', brandId: 'brand-2', name: 'Vera Santos', email: vera },
    { membershipId: 'm-olga', brandId: 'brand-2', name: 'Olga', email: 'olga@other.example' },
    { membershipId: 'm-olga-1', brandId: 'brand-1', name: 'Olga', email: 'olga@other.example' },
  ])
    await enterMember(rig.database, member);
  return {
    rig,
    provider,
    others,
    async stop(): Promise<void> {
      await rig.stop();
      await provider.close();
      await others.close();
    },
  };
}

/** How a browser signs in by the provider of a company. */
export function companySignInOn(rig: () => ApiRig) {
  const form = (fields: Record<string, string>, on = rig()): Promise<Reply> =>
    on.ask('POST', '/sign-in', {
      body: new URLSearchParams(fields).toString(),
      headers: { ...ours, 'Content-Type': 'application/x-www-form-urlencoded' },
    });

  return {
    async connect(
      brandId: 'brand-1' | 'brand-2',
      { issuer, clientId, clientSecret }: Pick<IdentityProvider, 'issuer' | 'clientId' | 'clientSecret'>,
      domains: string[],
      on = rig(),
    ): Promise<void> {
      const path = `/v1/brands/${brandId}/sign-in-connection`;
      const key = on.keys[brandId === 'brand-1' ? 'brandAdministrator' : 'otherAdministrator'];
      const set = await on.ask('PUT', path, { key, body: { issuer, clientId, clientSecret, domains } });
      expect(set).toMatchObject({ status: 200, body: { standing: expect.any(String) } });
      const body = { standing: 'confirmed', issuer, domains };
      expect(await on.ask('POST', `${path}/confirmation`, { key: on.keys.manager, body })).toMatchObject({
        status: 200,
      });
    },
    form,
    /** Types an address. Gives where the browser is sent to, and the cookie that it then holds. */
    async begin(email: string, fields = {}): Promise<{ url: string; Cookie: string }> {
      const { status, headers } = await form({ email, ...fields });
      expect(status).toBe(200);
      const [cookie] = headers.getSetCookie();
      for (const part of ['__Host-joint-force.begun=', 'HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/', 'Max-Age=600'])
        expect(cookie).toContain(part);
      return { url: /^0; url=(.+)$/.exec(headers.get('refresh')!)![1]!, Cookie: cookie!.split(';')[0]! };
    },
    comeBack: ({ pathname, search }: URL, Cookie?: string): Promise<Reply> =>
      rig().ask('GET', pathname + search, { headers: { ...(Cookie && { Cookie }) } }),
  };
}

export const begunNoSession = ({ headers }: { headers: { getSetCookie(): string[] } }): void =>
  expect(headers.getSetCookie().filter((one) => one.includes('session_token'))).toEqual([]);
