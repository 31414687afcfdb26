import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readSentLetters } from '../../database/deliveries/sent-letters.ts';
import { brand, startRig, type Rig } from '../support/rigs/rig.ts';
import { healCases, startSweep } from '../support/sweeps.ts';

let rig: Rig;
beforeAll(async () => void (rig = await startRig()));
afterAll(() => rig.stop());

test('what stands in an inbox also reaches its reader: brands by mail, sellers through the marketplace, once', async () => {
  const handle = await rig.open();
  const caseId = handle.workflowId;
  const verdict = { actor: brand, content: { verdict: 'counterfeit', reasonCode: 'fake_logo' } } as const;
  await rig.time.advance(handle, '30 hours');
  await rig.runs.send(caseId, 'submitVerdict', verdict, crypto.randomUUID());
  await rig.time.advance(handle, '20 days');
  await handle.result();

  const deliveries = rig.database.selectFrom('deliveries').select(['kind', 'channel', 'state']);
  await vi.waitFor(
    async () => {
      const rows = await deliveries.where('case_id', '=', caseId).orderBy('sequence').orderBy('channel').execute();
      expect(rows.map(({ kind, channel, state }) => `${kind} by ${channel}: ${state}`)).toEqual([
        'verification_request by mail: delivered',
        'verification_reminder by mail: delivered',
        'statement_of_reasons by marketplace_message: delivered',
        'offer_removed by mail: delivered',
        'offer_removed_for_good by mail: delivered',
        'offer_removed_for_good by marketplace_message: delivered',
      ]);
    },
    { timeout: 60_000 },
  );
  const mails = (await rig.sandbox.mails('vera@aurelia.example')).filter(({ messageId }) =>
    messageId.includes(`${caseId}.`),
  );
  expect(mails).toHaveLength(4);
  const letters = (await rig.sandbox.calls(caseId)).filter(({ operation }) => operation === 'message');
  expect(letters).toHaveLength(2);
  expect(await rig.sandbox.offerPage(`offer-${caseId}`)).toBe(410);

  const records = await rig.database
    .selectFrom('annex_records')
    .innerJoin('sent_letters', 'record_id', 'id')
    .select(['data', 'delivery_id as deliveryId'])
    .where('annex_records.case_id', '=', caseId)
    .where('kind', '=', 'letter_sent')
    .execute();
  expect(records).toHaveLength(6);
  const sent = new Map(mails.map(({ messageId, subject, text }) => [messageId, `${subject}\n${text}`]));
  const tokens = (await rig.sandbox.linksIn('seller-1')).map((link) => link.split('/').at(-1)!);
  expect(tokens.length).toBeGreaterThan(1);
  for (const { deliveryId, data } of records) {
    const [kept] = await readSentLetters(rig.database, { deliveryId });
    const { language, subject, text } = kept!.words!;
    const whole = `${subject}\n${text}`;
    const mail = sent.get(`<${deliveryId}@joint-force>`);
    if (mail === undefined) expect(whole).toContain('/s/…\n');
    else expect(whole.trim()).toBe(mail.replaceAll('\r\n', '\n').trim());
    expect(tokens.filter((token) => whole.includes(token))).toEqual([]);
    expect(data).toMatchObject({ deliveryId, language, letterSha256: kept!.letterSha256 });
  }
});

test('where the policy demands it, the seller’s window opens when the letter is accepted', async () => {
  const { workflowId: caseId } = await rig.open({ policy: { appeal: { sellerInformedBy: 'mail' } } });
  const verdict = { actor: brand, content: { verdict: 'counterfeit', reasonCode: 'fake_logo' } } as const;
  await rig.runs.send(caseId, 'submitVerdict', verdict, crypto.randomUUID());
  await vi.waitFor(async () => expect(await rig.kinds(caseId)).toContain('seller_informed'), { timeout: 60_000 });
  expect(await rig.kinds(caseId)).not.toContain('delivery_overdue');
});

test('a letter that is accepted while its case has no run opens the window once there is one', async () => {
  const handle = await rig.open({ policy: { appeal: { sellerInformedBy: 'mail' } } });
  const { workflowId: caseId } = handle;
  const statement = rig.database
    .selectFrom('deliveries')
    .select('state')
    .where('case_id', '=', caseId)
    .where('kind', '=', 'statement_of_reasons');
  await rig.sandbox.faults([{ operation: 'message', kind: 'server_error', times: 1_000_000 }]);
  const verdict = { actor: brand, content: { verdict: 'counterfeit', reasonCode: 'fake_logo' } } as const;
  await rig.runs.send(caseId, 'submitVerdict', verdict, crypto.randomUUID());
  await vi.waitFor(async () => expect(await rig.kinds(caseId)).toContain('strike_given'), { timeout: 60_000 });
  await handle.terminate('a test ends it');
  await rig.sandbox.faults([]);
  await vi.waitFor(async () => expect(await statement.execute()).toEqual([{ state: 'delivered' }]), {
    timeout: 60_000,
  });
  expect(await rig.kinds(caseId)).not.toContain('seller_informed');

  expect((await healCases(rig)).started).toContain(caseId);
  expect(await startSweep(rig)).toMatchObject({ accepted: 1 });
  await vi.waitFor(async () => expect(await rig.kinds(caseId)).toContain('seller_informed'), { timeout: 60_000 });
  expect(await startSweep(rig)).toMatchObject({ accepted: 0 });
});
