import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { portalUrl } from '../../test/support/rigs/nobody-signs-in.ts';
import { enterMember } from '../../test/support/rigs/people.ts';

const hostile = '<script>alert(1)</script>"\'&';

let rig: ApiRig;
let vera: Record<string, string>;
beforeAll(async () => {
  rig = await startApiRig();
  const member = { membershipId: 'm-vera', brandId: 'brand-1', name: 'Vera', email: 'vera@aurelia.example' };
  await enterMember(rig.database, member);
  await rig.ask('POST', '/v1/sign-in-links', { body: { email: member.email } });
  await rig.linksSent();
  const link = new URL(rig.links[0]!.url).pathname.split('/').at(-1);
  const { headers } = await rig.ask('POST', '/v1/sessions', { body: { link }, headers: { Origin: portalUrl } });
  vera = { Cookie: headers.getSetCookie()[0]!.split(';')[0]!, Origin: portalUrl };
});
afterAll(() => rig.stop());

const open = (path: string, headers: Record<string, string> = vera) => rig.ask('GET', path, { headers });
const send = (path: string, form: Record<string, string>, headers: Record<string, string> = vera) =>
  rig.ask('POST', path, {
    body: new URLSearchParams(form).toString(),
    headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' },
  });
const onceIn = (text: string): string => /name="once" value="([^"]+)"/.exec(text)![1]!;
const read = async (path: string) => (await rig.ask('GET', path, { key: rig.keys.manager })).body;

describe.each(['case', 'brand'])('the page of a conversation about a %s', (topic) => {
  const paths = async () => {
    const caseId = await rig.openCase();
    const about = topic === 'case' ? `cases/${caseId}` : 'brands/brand-1';
    return { page: `/${about}/conversation`, messages: `/v1/${about}/conversation/messages` };
  };

  test('leads whoever is not signed in to sign in, and back', async () => {
    const { page } = await paths();
    const { status, headers } = await open(page, {});
    expect([status, headers.get('Location')]).toEqual([303, `/sign-in?returnTo=${encodeURIComponent(page)}`]);
  });

  test('shows what was written, and marks it as read', async () => {
    const { page, messages } = await paths();
    const { body } = await rig.ask('PUT', '/v1/files', { key: rig.keys.manager, body: 'a photo' });
    const message = { text: `Is it gilded? ${hostile}`, files: [body.sha256] };
    const { number } = (await rig.ask('POST', messages, { key: rig.keys.manager, body: message })).body;
    expect(await read(messages)).toMatchObject({ othersReadUpTo: 0 });
    const { status, text, headers } = await open(page);
    expect([status, headers.get('Content-Type')]).toEqual([200, expect.stringContaining('text/html')]);
    expect(text).toContain('The marketplace');
    expect(text).toContain('Is it gilded? &lt;script&gt;');
    expect(text).not.toContain('<script');
    expect(text).toContain(`/conversation/files/${body.sha256}`);
    expect(await read(messages)).toMatchObject({ othersReadUpTo: number });
  });

  test('takes an answer once, from our own pages alone', async () => {
    const { page, messages } = await paths();
    const once = onceIn((await open(page)).text);
    const before = (await read(messages)).items.length;
    for (let time = 0; time < 2; time += 1)
      expect(await send(page, { text: 'It is.', once })).toMatchObject({ status: 303 });
    expect((await read(messages)).items).toHaveLength(before + 1);
    expect((await read(messages)).items[0]).toMatchObject({ text: 'It is.', authorId: 'm-vera', side: 'brand' });
    const elsewhere = { ...vera, Origin: 'https://evil.example' };
    expect(await send(page, { text: 'It is.', once: crypto.randomUUID() }, elsewhere)).toMatchObject({ status: 403 });
    for (const text of ['', ' \u200b', 'x'.repeat(4001)])
      expect(await send(page, { text, once: crypto.randomUUID() })).toMatchObject({ status: 422 });
    expect(await send(page, { text: 'It is.' })).toMatchObject({ status: 422 });
    expect((await read(messages)).items).toHaveLength(before + 1);
  });
});

test('another brand’s conversation is not found', async () => {
  const foreign = await rig.openCase({ brandId: 'brand-2' });
  for (const page of [`/cases/${foreign}/conversation`, '/brands/brand-2/conversation', '/brands/%20/conversation']) {
    expect(await open(page)).toMatchObject({ status: 404 });
    expect(await send(page, { text: 'Hello.', once: crypto.randomUUID() })).toMatchObject({ status: 404 });
  }
});
