import * as client from 'openid-client';
import type { UsedConnection } from '../../database/access/sign-in-connections.ts';
import type { PrivateNetworks } from '../../domain/public-url.ts';
import { guardedFetch } from '../../network/guarded-fetch.ts';

/** What of a sign-in that has begun is to come back, or to be shown, when it ends. */
interface Secrets {
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** Where a company's identity provider sends browsers back to: to a path of its own, so that it answers for no other one. */
export const redirectUriOf = (portalUrl: string, brandId: string): string => `${portalUrl}/sign-in/callback/${brandId}`;

/**
 * Where a browser is sent to, to sign in at a company's identity provider: authorization code with PKCE, state and nonce.
 * @param email whom the provider is told to expect
 * @throws Error when the provider does not answer as one
 */
export async function sendToProvider(
  connection: UsedConnection,
  { portalUrl, privateNetworks }: { portalUrl: string; privateNetworks: PrivateNetworks },
  email: string,
): Promise<Secrets & { url: string }> {
  const provider = await describedBy(connection, privateNetworks);
  const [state, nonce, codeVerifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
  const url = client.buildAuthorizationUrl(provider, {
    redirect_uri: redirectUriOf(portalUrl, connection.brandId),
    scope: 'openid email',
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    login_hint: email,
  });
  if (!['https:', 'http:'].includes(url.protocol)) throw new Error('no browser can be sent there');
  return { state, nonce, codeVerifier, url: url.href };
}

/**
 * The address that a provider says is that of whoever comes back from it, in its own words; nothing when it does not say
 * that it has verified it.
 * @param query what the browser has brought along
 * @throws Error when the answer is not one to what was asked, or is signed by somebody else, or there is none
 */
export async function addressSaidBy(
  connection: UsedConnection,
  { portalUrl, privateNetworks }: { portalUrl: string; privateNetworks: PrivateNetworks },
  { state, nonce, codeVerifier }: Secrets,
  query: string,
): Promise<string | undefined> {
  const provider = await describedBy(connection, privateNetworks);
  const came = new URL(redirectUriOf(portalUrl, connection.brandId));
  came.search = query;
  const granted = await client.authorizationCodeGrant(provider, came, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: codeVerifier,
    idTokenExpected: true,
  });
  const claims = granted.claims()!;
  const said =
    claims.email === undefined ? await client.fetchUserInfo(provider, granted.access_token, claims.sub) : claims;
  return said.email_verified === true && typeof said.email === 'string' ? said.email : undefined;
}

/** @throws Error when it calls itself by another name: whoever speaks for many companies, speaks for none here */
async function describedBy(
  { issuer, clientId, clientSecret }: UsedConnection,
  privateNetworks: PrivateNetworks,
): Promise<client.Configuration> {
  const ask = guardedFetch(privateNetworks);
  const described = await client.discovery(new URL(issuer), clientId, undefined, shown(clientSecret), {
    [client.customFetch]: (address, { method, headers, body }) =>
      ask(address, { method, headers, ...(body instanceof URLSearchParams && { body }) }),
    // Without TLS nobody is reached but in the networks that were named.
    execute: [client.enableNonRepudiationChecks, ...(privateNetworks.length > 0 ? [client.allowInsecureRequests] : [])],
  });
  if (new URL(described.serverMetadata().issuer).href !== new URL(issuer).href)
    throw new Error('the provider calls itself by another name');
  return described;
}

/** The secret, in the way in which a provider takes it: where it does not say, in the head of the request. */
const shown =
  (clientSecret: string): client.ClientAuth =>
  (provider, ...request) => {
    const taken = provider.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const show = taken.includes('client_secret_basic') ? client.ClientSecretBasic : client.ClientSecretPost;
    return show(clientSecret)(provider, ...request);
  };
