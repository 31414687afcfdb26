import type { ApiRig } from './api-rig.ts';
import { portalUrl } from './nobody-signs-in.ts';

/** Signs somebody in by a link; gives what the browser sends from then on. */
export async function signedIn(rig: ApiRig, email: string): Promise<Record<string, string>> {
  await rig.ask('POST', '/v1/sign-in-links', { body: { email } });
  await rig.linksSent();
  const link = new URL(rig.links.at(-1)!.url).pathname.split('/').at(-1)!;
  const { headers } = await rig.ask('POST', '/v1/sessions', { body: { link }, headers: { Origin: portalUrl } });
  return { Cookie: headers.getSetCookie()[0]!.split(';')[0]!, Origin: portalUrl };
}
