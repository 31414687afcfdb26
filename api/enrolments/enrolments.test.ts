import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { applicantsOn, conflict, invalid, refusedAt } from '../../test/support/rigs/applicants.ts';
import { securedEndpoint, validatedBody } from '../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
beforeAll(async () => void (rig = await startApiRig()));
afterAll(() => rig.stop());

const { us, next, askForLink, send, applied, decide } = applicantsOn(() => rig);
beforeEach(next);

describe('staff', () => {
  test('approve: brand, names, administrator, rights and partner are there at once', async () => {
    const { id } = await applied();
    const { status, body } = await decide(id, { decision: 'approve' });
    expect([status, body.stage, body.outcome]).toEqual([200, 'closed', 'enrolled']);
    const { brandId } = body.account;
    const suspicion = {
      marketplaceId: 'harbour',
      listingId: `l-${us.count}`,
      sellerId: 's',
      brand: `${us.company} pro`,
      title: 'Lamp',
      score: 0.2,
    };
    expect((await rig.ask('POST', '/v1/suspicions', { key: rig.keys.detector, body: suspicion })).status).toBe(201);
    const { items: rights } = (await rig.ask('GET', `/v1/rights?brandId=${brandId}`, { key: rig.keys.manager })).body;
    expect(rights).toMatchObject([{ brandId, standing: 'unverified' }]);
    expect(body.account.accountManagerId).toBe('manager');
  });

  test('do not enrol who carries another brand’s name, and nothing of it stays', async () => {
    const { id } = await applied({ names: ['Auberge Watches'] });
    expect(await decide(id, { decision: 'approve' })).toMatchObject(invalid);
    const brands = await rig.database.selectFrom('brands').select('brand_id').where('name', '=', us.company).execute();
    expect(brands).toEqual([]);
    expect((await decide(id, { decision: 'ask', reasonCode: 'names_of_another_brand' })).status).toBe(200);
  });

  test('who decide at once, decide once', async () => {
    const { id } = await applied();
    const replies = await Promise.all(Array.from({ length: 4 }, () => decide(id, { decision: 'approve' })));
    expect(replies.map(({ status }) => String(status)).toSorted()).toEqual(['200', '409', '409', '409']);
    const brands = await rig.database.selectFrom('brands').select('brand_id').where('name', '=', us.company).execute();
    expect(brands).toHaveLength(1);
  });

  test('say why, in a word of the list; what is “other” in words', async () => {
    const { id } = await applied();
    expect(await decide(id, { decision: 'refuse' })).toMatchObject(refusedAt('/reasonCode'));
    expect(await decide(id, { decision: 'refuse', reasonCode: 'document_missing' })).toMatchObject(
      refusedAt('/reasonCode'),
    );
    expect(await decide(id, { decision: 'ask', reasonCode: 'other' })).toMatchObject(refusedAt('/note'));
    const { body } = await decide(id, {
      decision: 'refuse',
      reasonCode: 'other',
      note: 'The register says otherwise.',
    });
    expect(body).toMatchObject({
      outcome: 'refused',
      refused: { reasonCode: 'other', note: 'The register says otherwise.' },
    });
  });

  test('do not refuse whom they have asked', async () => {
    const { path, id } = await applied();
    await decide(id, { decision: 'ask', reasonCode: 'identity_unclear' });
    expect(await decide(id, { decision: 'refuse', reasonCode: 'other', note: 'Too slow.' })).toMatchObject(conflict);
    expect((await send(path)).body.enrolment.stage).toBe('in_review');
    expect(await send(path)).toMatchObject(conflict);
  });

  test('who have approved a brand do not verify its rights', async () => {
    const { id } = await applied();
    const { brandId } = (await decide(id, { decision: 'approve' })).body.account;
    const { items } = (await rig.ask('GET', `/v1/rights?brandId=${brandId}`, { key: rig.keys.manager })).body;
    const body = { standing: 'verified', reasonCode: 'found_in_register' };
    const verify = (key: 'manager' | 'staff') =>
      rig.ask('POST', `/v1/rights/${items[0].iprRecordId}/verification`, { key: rig.keys[key], body });
    expect(await verify('manager')).toMatchObject({ status: 403, body: { code: 'not_independent' } });
    expect((await verify('staff')).status).toBe(200);
  });

  test('say what the account has in place of what the company has said, when they approve', async () => {
    const { id } = await applied();
    const account = { country: 'FR', zone: 'Europe/Paris' };
    expect(await decide(id, { decision: 'approve', account: { policy: 'nobody-s' } })).toMatchObject(
      refusedAt('/account/policy'),
    );
    expect(await decide(id, { decision: 'refuse', reasonCode: 'no_registered_right', account })).toMatchObject(
      refusedAt('/account'),
    );
    const { body } = await decide(id, { decision: 'approve', account: { policy: 'joint-force', ...account } });
    const path = `/v1/brands/${body.account.brandId}`;
    expect(await rig.ask('GET', path, { key: rig.keys.manager })).toMatchObject({
      status: 200,
      body: { name: us.company, policy: 'joint-force', ...account },
    });
  });

  test('are asked nothing that the company would not be told', async () => {
    const { id } = await applied();
    expect(await decide(id, { decision: 'approve', note: 'Welcome!' })).toMatchObject(refusedAt('/note'));
  });

  test('who may not have brands enrolled do not decide', async () => {
    const { id } = await applied();
    for (const key of ['staff', 'auditor', 'brandAdministrator', 'detector'] as const)
      expect(
        (await rig.ask('POST', `/v1/enrolments/${id}/decisions`, { key: rig.keys[key], body: { decision: 'approve' } }))
          .status,
      ).toBe(403);
  });

  describe('a decision', () => {
    let id = '';
    beforeAll(async () => {
      next();
      ({ id } = await applied());
    });
    const request = async () => ({
      method: 'POST',
      path: `/v1/enrolments/${id}/decisions`,
      body: { decision: 'ask', reasonCode: 'identity_unclear' },
    });
    securedEndpoint(() => rig, 'decideEnrolments', 'manager', request);
    validatedBody(() => rig, 'manager', request);
  });
});

describe('a list of Good Faith members', () => {
  const header = 'company,email,market,language,takedown_success_rate,counter_notice_rate,rights,contact,zone,names';
  const right = (number: number) => `trademark|EUIPO|${number}|EU DE|2034-01-31`;
  const line = (index: number, changes: Record<string, string> = {}): string => {
    const cells: Record<string, string> = {
      company: `Member ${us.count}-${index}`,
      email: `member-${us.count}-${index}@goodfaith.example`,
      market: 'DE',
      language: 'de',
      takedown_success_rate: '0.95',
      counter_notice_rate: '0.02',
      rights: right(index),
      contact: '',
      zone: '',
      names: '',
      ...changes,
    };
    return header
      .split(',')
      .map((name) => `"${cells[name]!.replaceAll('"', '""')}"`)
      .join(',');
  };
  const sendList = async (lines: readonly string[]) => {
    const body = [header, ...lines].join('\r\n');
    const { status, text } = await rig.ask('POST', '/v1/good-faith-batches', {
      key: rig.keys.manager,
      body,
      headers: { 'Content-Type': 'text/csv' },
    });
    const answers = text
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one));
    return { status, results: answers.slice(0, -1), summary: answers.at(-1).summary };
  };

  test('of 700 lines with every kind of bad one: each has its answer, the others are invited, and once', async () => {
    const bad: [Record<string, string>, string][] = [
      [{ company: ' ' }, '/company'],
      [{ email: 'nowhere' }, '/email'],
      [{ email: 'mara@market.example' }, '/email'],
      [{ company: 'AUBERGE  watches' }, '/company'],
      [{ names: 'Fine Lamps; Other Brand' }, '/company'],
      [{ market: 'UK' }, '/market'],
      [{ language: 'fr' }, '/language'],
      [{ takedown_success_rate: '95%' }, '/takedown_success_rate'],
      [{ counter_notice_rate: '1.5' }, '/counter_notice_rate'],
      [{ counter_notice_rate: '-0.1' }, '/counter_notice_rate'],
      [{ rights: '' }, '/rights'],
      [{ rights: 'trademark|EUIPO' }, '/rights/0'],
      [{ rights: 'rumour|EUIPO|1|EU' }, '/rights/0/0'],
      [{ rights: 'trademark|EUIPO|1|Atlantis' }, '/rights/0/3/0'],
      [{ rights: 'trademark|EUIPO|1|EU|soon' }, '/rights/0/4'],
      [{ zone: 'Europe/Atlantis' }, '/zone'],
    ];
    const lines = Array.from({ length: 700 }, (_, index) => line(index));
    for (const [index, [changes]] of bad.entries()) lines[index * 40] = line(index * 40, changes);
    lines[1] = 'too,few,fields';
    lines[2] = line(2, { email: `MEMBER-${us.count}-3@goodfaith.example` });
    const { status, results, summary } = await sendList(lines);
    expect([status, summary]).toEqual([201, { lines: 700, invited: 682, known: 1, refused: 17 }]);
    for (const [index, [, pointer]] of bad.entries())
      expect([results[index * 40].result, results[index * 40].problem.pointer]).toEqual([
        'refused',
        expect.stringContaining(pointer),
      ]);
    expect(results[1].problem.code).toBe('malformed');
    expect(results[3]).toMatchObject({ result: 'known', enrolmentId: results[2].enrolmentId });
    expect((await sendList(lines)).summary).toEqual({ lines: 700, invited: 0, known: 683, refused: 17 });
  }, 60_000);

  test('that holds what nobody can keep is taken but for that line', async () => {
    const { summary, results } = await sendList([
      line(0),
      line(1, { company: 'A\0B' }),
      line(2, { rights: 'trademark|EU\0IPO|1|EU' }),
    ]);
    expect(summary).toEqual({ lines: 3, invited: 1, known: 0, refused: 2 });
    expect(results[0].result).toBe('invited');
  });

  test('names its columns, or is refused whole', async () => {
    const { status, body } = await rig.ask('POST', '/v1/good-faith-batches', {
      key: rig.keys.manager,
      body: 'company,email\nA,a@b.example',
      headers: { 'Content-Type': 'text/csv' },
    });
    expect([status, body.code]).toEqual([422, 'invalid']);
  });

  async function invited(changes: Record<string, string> = {}): Promise<string> {
    const { results } = await sendList([line(0, changes)]);
    expect(results).toMatchObject([{ result: 'invited' }]);
    return askForLink(`member-${us.count}-0@goodfaith.example`);
  }

  test('leads to an account without a further review, with the record that was brought along', async () => {
    const path = await invited({ contact: 'Nora Lind', names: 'Mira; Mira Pro', zone: 'Europe/Busingen' });
    expect((await rig.ask('GET', path)).body.enrolment).toMatchObject({
      stage: 'invited',
      allowedActions: ['accept_invitation', 'withdraw'],
      application: { names: ['Mira', 'Mira Pro'], record: { takedownSuccessRate: '0.95' } },
    });
    const { body } = await rig.ask('POST', `${path}/acceptance`, {
      body: { contact: { name: 'Nora Lind' }, zone: 'Europe/Berlin' },
    });
    const { brandId } = body.enrolment.account;
    const record = await rig.database
      .selectFrom('good_faith_records')
      .selectAll()
      .where('brand_id', '=', brandId)
      .execute();
    expect(record).toMatchObject([{ takedown_success_rate: '0.950000' }]);
    const brand = await rig.database.selectFrom('brands').select('zone').where('brand_id', '=', brandId).execute();
    expect(brand).toEqual([{ zone: 'Europe/Berlin' }]);
    const { items: rights } = (await rig.ask('GET', `/v1/rights?brandId=${brandId}`, { key: rig.keys.manager })).body;
    expect(rights).toMatchObject([
      { standing: 'verified', decision: { by: 'manager', reasonCode: 'entered_by_staff' } },
    ]);
    expect(await rig.ask('POST', `${path}/acceptance`, { body: { contact: { name: 'Nora' } } })).toMatchObject(
      conflict,
    );
  });

  test('can be declined, and is then not sent again', async () => {
    const path = await invited();
    expect((await rig.ask('POST', `${path}/withdrawal`)).body.enrolment).toMatchObject({ outcome: 'withdrawn' });
    expect((await sendList([line(0)])).results).toMatchObject([{ result: 'known' }]);
  });
});
