import type { Reply } from '../ask.ts';
import type { ApiRig } from './api-rig.ts';
import { portalUrl } from './nobody-signs-in.ts';

/** Who names people. */
export type Inviter = 'brandAdministrator' | 'administrator' | 'brand' | 'manager' | 'lead';

/** People who are named, and sign in. */
export function membersOn(rig: () => ApiRig) {
  const invite = (body: object, key: Inviter = 'brandAdministrator'): Promise<Reply> =>
    rig().ask('POST', '/v1/members', { key: rig().keys[key], body });

  /** Signs in; gives what the browser sends. */
  async function signIn(email: string): Promise<{ Cookie: string; Origin: string }> {
    await rig().ask('POST', '/v1/sign-in-links', { body: { email } });
    await rig().linksSent();
    const link = new URL(rig().links.at(-1)!.url).pathname.split('/').at(-1);
    const { headers } = await rig().ask('POST', '/v1/sessions', { body: { link }, headers: { Origin: portalUrl } });
    return { Cookie: headers.getSetCookie()[0]!.split(';')[0]!, Origin: portalUrl };
  }

  return { invite, signIn };
}
