import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { openMailbox } from './rig.ts';

test('a mail is shown with its parts, its headers and whom it was delivered to', async () => {
  const mailbox = await openMailbox();
  await mailbox.send({
    from: 'Joint Notices <notices@shop.example>',
    to: 'Brand@Brand.example',
    bcc: 'archive@shop.example',
    subject: 'Prüfung: ist das echt?',
    text: 'Guten Tag',
    html: '<p>Guten <b>Tag</b></p>',
    messageId: '<m-1@shop.example>',
    headers: { 'Auto-Submitted': 'auto-generated', 'List-Id': '<cases.shop.example>', 'X-Case': 'c-1' },
  });
  const [mail] = await mailbox.mails();
  expect(mail).toMatchObject({
    messageId: '<m-1@shop.example>',
    from: '"Joint Notices" <notices@shop.example>',
    to: ['brand@brand.example', 'archive@shop.example'],
    subject: 'Prüfung: ist das echt?',
    text: 'Guten Tag',
    html: '<p>Guten <b>Tag</b></p>',
    headers: { 'auto-submitted': 'auto-generated', 'list-id': '<cases.shop.example>', 'x-case': 'c-1' },
  });
});

test('mails are listed the newest first, by recipient and after a moment', async () => {
  const mailbox = await openMailbox();
  for (const subject of ['one', 'two', 'three']) {
    await mailbox.send({ subject, to: subject === 'two' ? 'other@brand.example' : 'brand@brand.example' });
  }
  const subjects = async (query = {}) => (await mailbox.mails(query)).map(({ subject }) => subject);
  expect(await subjects()).toEqual(['three', 'two', 'one']);
  expect(await subjects({ to: 'BRAND@brand.example' })).toEqual(['three', 'one']);
  const first = (await mailbox.mails()).at(-1)?.receivedAt ?? '';
  expect(await subjects({ after: first })).toEqual(['three', 'two']);
  expect(await subjects({ to: 'nobody@brand.example' })).toEqual([]);
  const wrong = await fetch(`${mailbox.url}/mails?after=yesterday`);
  expect([wrong.status, wrong.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
});

test('a hundred mails at once are all there, each with a moment of its own', async () => {
  const mailbox = await openMailbox();
  await Promise.all(Array.from({ length: 100 }, (_, at) => mailbox.send({ subject: `mail ${at}` })));
  const mails = await mailbox.mails();
  expect(new Set(mails.map(({ subject }) => subject)).size).toBe(100);
  const moments = mails.map(({ receivedAt }) => receivedAt);
  expect(moments).toEqual([...new Set(moments)].sort().reverse());
});

test('greylisting is 451, a refusal is 550; each strikes its recipient and is used up', async () => {
  const mailbox = await openMailbox();
  await mailbox.putFaults({ kind: 'greylist', times: 1 }, { kind: 'refuse', to: 'gone@brand.example', times: 1 });
  await expect(mailbox.send({})).rejects.toMatchObject({ responseCode: 451 });
  await expect(mailbox.send({ to: 'Gone@brand.example' })).rejects.toMatchObject({ responseCode: 550 });
  expect(await mailbox.mails()).toEqual([]);
  await mailbox.send({ to: ['brand@brand.example', 'gone@brand.example'] });
  expect(await mailbox.mails()).toHaveLength(1);
  expect(await (await fetch(`${mailbox.url}/sandbox/faults`)).json()).toEqual({ faults: [] });
});

test('a slow recipient is accepted in the end', async () => {
  const mailbox = await openMailbox();
  await mailbox.putFaults({ kind: 'slow', milliseconds: 50, times: 1 });
  await mailbox.send({});
  expect(await mailbox.mails()).toHaveLength(1);
});

test('whoever connects can be turned away; a connection can break before the mail is kept, or after', async () => {
  const mailbox = await openMailbox();
  await mailbox.putFaults({ kind: 'unavailable', times: 1 });
  await expect(mailbox.send({})).rejects.toMatchObject({ responseCode: 421 });
  await mailbox.putFaults({ kind: 'connection_reset', times: 1 }, { kind: 'answer_lost', times: 1 });
  await expect(mailbox.send({ subject: 'not kept' })).rejects.toThrow('ECONNRESET');
  await expect(mailbox.send({ subject: 'kept' })).rejects.toThrow('ECONNRESET');
  expect((await mailbox.mails()).map(({ subject }) => subject)).toEqual(['kept']);
});

test('a fault strikes at its moment, whatever stands before it in the list', async () => {
  const mailbox = await openMailbox();
  await mailbox.putFaults({ kind: 'garbled', times: 1 }, { kind: 'greylist', times: 1 });
  await expect(mailbox.send({})).rejects.toMatchObject({ responseCode: 451 });
  expect((await mailbox.send({})).response).toContain('\0');
});

test('faults are validated and can be cleared', async () => {
  const mailbox = await openMailbox();
  expect((await mailbox.putFaults({ kind: 'explode', times: 1 })).status).toBe(422);
  expect((await mailbox.putFaults({ kind: 'mute', to: 'brand@brand.example', times: 1 })).status).toBe(422);
  expect((await mailbox.putFaults({ kind: 'refuse', times: 1 })).status).toBe(200);
  await fetch(`${mailbox.url}/sandbox/faults`, { method: 'DELETE' });
  await mailbox.send({});
});

test('a mail larger than 10 MB is refused, announced or not, and not stored', async () => {
  const mailbox = await openMailbox();
  const tooLarge = 10 * 1024 * 1024 + 1;
  await expect(mailbox.send({ text: 'x'.repeat(tooLarge) })).rejects.toMatchObject({ responseCode: 552 });

  const socket = connect(Number(new URL(mailbox.smtpUrl).port), '127.0.0.1').setEncoding('utf8');
  const say = async (line: string) => {
    socket.write(`${line}\r\n`);
    return String((await once(socket, 'data'))[0]).slice(0, 3);
  };
  await once(socket, 'data');
  await say('HELO sender');
  await say('MAIL FROM:<a@shop.example>');
  await say('RCPT TO:<b@brand.example>');
  expect(await say('DATA')).toBe('354');
  expect(await say(`${`${'x'.repeat(998)}\r\n`.repeat(10_500)}.`)).toBe('552');
  socket.destroy();
  expect(await mailbox.mails()).toEqual([]);
});

test('the pages show the list, one mail, and its HTML where it can run nothing', async () => {
  const mailbox = await openMailbox();
  const markup = '<script>alert(1)</script>';
  await mailbox.send({ subject: markup, text: `${markup} https://shop.example/a`, html: `<p>Look</p>${markup}` });
  const [mail] = await mailbox.mails();
  const page = async (path: string) => await (await fetch(mailbox.url + path)).text();
  for (const path of ['/', '/?to=brand@brand.example', `/mails/${mail?.id}`]) {
    expect(await page(path)).toContain('&lt;script&gt;');
    expect(await page(path)).not.toContain(markup);
  }
  expect(await page(`/mails/${mail?.id}`)).toContain('<a href="https://shop.example/a">');
  expect(await page('/?to=nobody')).toContain('No mail has arrived for this recipient');
  expect(await page(`/mails/${mail?.id}/source`)).toContain('Delivered-To: brand@brand.example');
  const part = await fetch(`${mailbox.url}/mails/${mail?.id}/html`);
  expect(part.headers.get('content-security-policy')).toMatch(
    /^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'/,
  );
  expect((await fetch(`${mailbox.url}/mails/..%2Ffaults`)).status).toBe(404);
});
