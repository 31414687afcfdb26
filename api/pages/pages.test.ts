import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enterMember } from '../../test/support/rigs/people.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { portalUrl } from '../../test/support/rigs/nobody-signs-in.ts';

const hostile = '<script>alert(1)</script>"\'&';

let rig: ApiRig;
let vera: Record<string, string>;
let ledTo: string | null;
beforeAll(async () => {
  rig = await startApiRig();
  const member = { membershipId: 'm-vera', brandId: 'brand-1', name: hostile, email: 'vera@aurelia.example' };
  await enterMember(rig.database, member);
  await rig.ask('POST', '/v1/sign-in-links', { body: { email: member.email } });
  await rig.linksSent();
  const token = new URL(rig.links[0]!.url).pathname.split('/').at(-1);
  const { headers } = await post(`/sign-in/${token}`, {});
  ledTo = headers.get('Location');
  vera = { Cookie: headers.getSetCookie()[0]!.split(';')[0]!, Origin: portalUrl };
});
afterAll(() => rig.stop());

const post = (path: string, form: Record<string, string>, headers: Record<string, string> = { Origin: portalUrl }) =>
  rig.ask('POST', path, {
    body: new URLSearchParams(form).toString(),
    headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' },
  });

describe('every page', () => {
  test.each(['/sign-in', '/sign-in/no-such-token'])(
    '%s is HTML that runs nothing, loads nothing, is framed by nobody and kept by no cache',
    async (path) => {
      const { headers, text } = await rig.ask('GET', path, { headers: vera });
      expect(headers.get('Content-Type')).toContain('text/html');
      expect(headers.get('Content-Security-Policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-[^']+'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/,
      );
      expect(headers.get('Cache-Control')).toBe('no-store');
      expect(headers.get('Referrer-Policy')).toBe('same-origin');
      expect(text).not.toMatch(/<script|<img|<iframe|src=/);
    },
  );
});

describe('signing in without a page to go back to', () => {
  test('leads to the portal, as does its own page for whoever is signed in', async () => {
    expect(ledTo).toBe('/');
    expect((await rig.ask('GET', '/sign-in', { headers: vera })).text).toContain('<a href="/">Go to the portal</a>');
  });
});

describe('a form', () => {
  const isPage = expect.stringContaining('text/html');

  test.each([
    ['of another type', 415, 'application/json', '{}'],
    ['in parts', 415, 'multipart/form-data; boundary=x', 'email=a'],
    ['that is too large', 413, 'application/x-www-form-urlencoded', `email=${'a'.repeat(64_001)}`],
    ['with a NUL', 422, 'application/x-www-form-urlencoded', 'email=a%00@b.example&note=%00'],
  ])('%s is refused in words, wherever it is sent, and uses nothing up', async (_what, status, type, body) => {
    await rig.ask('POST', '/v1/sign-in-links', { body: { email: 'vera@aurelia.example' } });
    await rig.linksSent();
    const signIn = new URL(rig.links.at(-1)!.url).pathname;
    for (const path of ['/sign-in', signIn]) {
      const reply = await rig.ask('POST', path, { body, headers: { Origin: portalUrl, 'Content-Type': type } });
      expect([path, reply.status, reply.headers.get('Content-Type')]).toEqual([path, status, isPage]);
    }
    expect((await rig.ask('GET', signIn)).status).toBe(200);
  });
});

describe('a page of the portal', () => {
  test.each(['/inbox?view=appeals', '/cases/c-1/timeline?at=9', '/conversations'])(
    '%s asks whoever is signed out to sign in, and leads back to it',
    async (path) => {
      const { status, headers } = await rig.ask('GET', path);
      expect([status, headers.get('Location')]).toEqual([303, `/sign-in?returnTo=${encodeURIComponent(path)}`]);
    },
  );

  test('lets in its own scripts alone, and styles by a number that is never the same', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => rig.ask('GET', '/inbox', { headers: vera })));
    const policy = one!.headers.get('Content-Security-Policy')!;
    const nonce = /'nonce-([^']+)'/.exec(policy)![1]!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(one!.text).toContain(`content="${nonce}"`);
    expect(other!.headers.get('Content-Security-Policy')).not.toContain(nonce);
    expect(one!.headers.get('Cache-Control')).toBe('no-store');
  });

  test('of a seller turns no text into a script, and keeps its address to itself', async () => {
    const { status, headers } = await rig.ask('GET', `/s/${'x'.repeat(43)}`);
    expect(status).toBe(200);
    expect(headers.get('Content-Security-Policy')).toContain("require-trusted-types-for 'script'");
    expect(headers.get('Content-Security-Policy')).not.toContain('nonce');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
  });

  test('takes no changes', async () => {
    expect((await post('/cases/c-1', { act: 'submitVerdict' }, vera)).status).toBe(405);
  });
});
