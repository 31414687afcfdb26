import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { ask } from './ask.ts';

/** What a provider says of whoever is signed in there. */
interface Account {
  email: string;
  email_verified: boolean;
}

export type IdentityProvider = Awaited<ReturnType<typeof openIdentityProvider>>;

/**
 * A company's own identity provider: a real one, at a free port of this machine. It asks nobody for a password: whoever
 * comes is who `signedIn` is.
 */
export async function openIdentityProvider({ redirectUri }: { redirectUri: string }) {
  const client = { clientId: 'joint-force', clientSecret: 'known to this test alone'.replaceAll(' ', '-') };
  let signedIn: Account | undefined;
  const accounts = new Map<string, Account>();
  let provider: Provider;
  const server = createServer(async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return provider.callback()(request, response);
    if (!signedIn) return provider.interactionFinished(request, response, { error: 'access_denied' });
    const accountId = `${accounts.size + 1}`;
    accounts.set(accountId, signedIn);
    return provider.interactionFinished(request, response, { login: { accountId } });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  provider = new Provider(issuer, {
    clients: [
      { client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [redirectUri] },
      { client_id: 'another', client_secret: client.clientSecret, redirect_uris: [redirectUri] },
    ],
    jwks: { keys: [{ ...key, use: 'sig' }] },
    cookies: { keys: ['of this test'] },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    claims: { email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...accounts.get(sub) }) }),
    async loadExistingGrant({ oidc: { client: asking, session } }) {
      const grant = new provider.Grant({ clientId: asking!.clientId, accountId: session!.accountId! });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });

  return {
    issuer,
    ...client,
    /** Who whoever comes is from now on; nobody is let in without. */
    signIn: (account: Account | undefined) => void (signedIn = account),
    /** Goes through the provider as a browser does. Gives where it sends the browser back to. */
    async follow(url: string): Promise<URL> {
      const cookies = new Map<string, string>();
      let at = new URL(url);
      while (at.origin === issuer) {
        const Cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
        const { status, headers, text } = await ask('GET', at.href, { headers: { ...(Cookie && { Cookie }) } });
        if (!headers.has('location')) throw new Error(`${at.pathname} answers ${status}: ${text}`);
        for (const one of headers.getSetCookie()) {
          const [, name, value] = /^([^=]+)=([^;]*)/.exec(one)!;
          cookies.set(name!, value!);
        }
        at = new URL(headers.get('location')!, at);
      }
      return at;
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
