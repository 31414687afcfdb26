import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { applicantsOn, conflict, invalid, refusedAt } from '../../test/support/rigs/applicants.ts';

let rig: ApiRig;
beforeAll(async () => void (rig = await startApiRig()));
afterAll(() => rig.stop());

const { us, next, askForLink, upload, applicationWith, send, applied, decide } = applicantsOn(() => rig);
beforeEach(next);

describe('whoever asks for a link', () => {
  test('gets the same answer, known or not, and one link leads to one application', async () => {
    const first = await askForLink();
    const again = await askForLink();
    expect(again).not.toBe(first);
    await send(first);
    expect((await rig.ask('GET', again)).body.enrolment).toMatchObject({ stage: 'in_review' });
    const third = await askForLink(us.email.toUpperCase());
    expect((await rig.ask('GET', third)).body.enrolment.enrolmentId).toBe(
      (await rig.ask('GET', first)).body.enrolment.enrolmentId,
    );
  });

  test('and does not use it finds it over after a week', async () => {
    const path = await askForLink();
    rig.wait('P6D');
    expect((await rig.ask('GET', path)).status).toBe(200);
    rig.wait('P2D');
    expect((await rig.ask('GET', path)).status).toBe(404);
  });

  test('is asked for an address that can be one', async () => {
    expect(await rig.ask('POST', '/v1/application-links', { body: { email: 'nowhere' } })).toMatchObject(
      refusedAt('/email'),
    );
  });
});

describe('an application', () => {
  test('shows its company how it stands, and staff all that has happened', async () => {
    const { path, id } = await applied();
    expect((await rig.ask('GET', path)).body).toMatchObject({
      email: us.email,
      enrolment: {
        kind: 'application',
        allowedActions: ['withdraw'],
        application: { company: us.company, contact: { email: us.email } },
      },
    });
    const { body } = await rig.ask('GET', `/v1/enrolments/${id}`, { key: rig.keys.auditor });
    expect(body.events).toMatchObject([
      { sequence: 1, kind: 'application_received', actor: { kind: 'applicant', id } },
    ]);
    const { items } = (await rig.ask('GET', '/v1/enrolments?stage=in_review&limit=1', { key: rig.keys.manager })).body;
    expect(items).toMatchObject([{ enrolmentId: id, allowedActions: ['approve', 'refuse', 'ask'] }]);
  });

  test('is listed in pages, the newest first', async () => {
    await applied();
    const read = async (query: string) =>
      (await rig.ask('GET', `/v1/enrolments${query}`, { key: rig.keys.manager })).body;
    const all = (await read('?limit=200')).items.map(({ enrolmentId }: { enrolmentId: string }) => enrolmentId);
    const found: string[] = [];
    for (let cursor = ''; ;) {
      const page = await read(`?limit=2${cursor}`);
      found.push(...page.items.map(({ enrolmentId }: { enrolmentId: string }) => enrolmentId));
      if (page.nextCursor === undefined) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(found).toEqual(all);
  });

  test('names only what was uploaded with its own link', async () => {
    const other = await askForLink('somebody@else.example');
    const foreign = await upload(other, 'a certificate of somebody else');
    const path = await askForLink();
    const right = { kind: 'trademark', office: 'EUIPO', number: '1', territories: ['EU'], documents: [foreign] };
    expect(await send(path, { rights: [right] })).toMatchObject(refusedAt('/rights/0/documents/0'));
    expect(await send(path, { rights: [] })).toMatchObject(refusedAt('/rights'));
    expect((await rig.ask('GET', path)).body.enrolment).toBeUndefined();
  });

  test('names agents who rely on its own rights, each at an address of their own, until a day to come', async () => {
    const path = await askForLink();
    const powerOfAttorney = await upload(path, 'power of attorney');
    const agent = {
      name: 'Nils',
      email: `nils-${us.count}@law.example`,
      rights: [0],
      territories: ['EU'],
      endsOn: '2027-12-31',
      powerOfAttorney,
    };
    for (const [changes, pointer] of [
      [{ rights: [1] }, '/agents/0/rights/0'],
      [{ endsOn: '2020-01-31' }, '/agents/0/endsOn'],
      [{ email: us.email.toUpperCase() }, '/agents/0/email'],
      [{ powerOfAttorney: 'f'.repeat(64) }, '/agents/0/powerOfAttorney'],
    ] as const)
      expect(await send(path, { agents: [{ ...agent, ...changes }] })).toMatchObject(refusedAt(pointer));
    expect(await send(path, { agents: [agent, agent] })).toMatchObject(refusedAt('/agents/1/email'));
    const { body } = await send(path, { agents: [agent] });
    const { account } = (await decide(body.enrolment.enrolmentId, { decision: 'approve' })).body;
    const { rows } = {
      rows: await rig.database
        .selectFrom('memberships')
        .selectAll()
        .where('brand_id', '=', account.brandId)
        .orderBy('role')
        .execute(),
    };
    expect(rows).toMatchObject([
      { role: 'brand_administrator', email: us.email },
      { role: 'brand_agent', ends_on: '2027-12-31' },
    ]);
    const rights = await rig.database
      .selectFrom('ipr_records')
      .selectAll()
      .where('brand_id', '=', account.brandId)
      .execute();
    expect(rows.find(({ role }) => role === 'brand_agent')?.ipr_record_ids).toEqual([rights[0]!.ipr_record_id]);
  });

  test('of one address begins once, however often it is sent at once', async () => {
    const path = await askForLink();
    const body = await applicationWith(path);
    const replies = await Promise.all(Array.from({ length: 5 }, () => rig.ask('POST', path, { body })));
    expect(replies.map(({ status }) => String(status)).toSorted()).toEqual(['200', '409', '409', '409', '409']);
  });

  test('sent again after its answer was lost is the same one', async () => {
    const path = await askForLink();
    const body = await applicationWith(path);
    const sendAgain = () => rig.ask('POST', path, { body, idempotencyKey: `apply-${us.count}` });
    const first = await sendAgain();
    await rig.database.deleteFrom('idempotency_keys').execute();
    expect(await sendAgain()).toMatchObject({ status: 200, body: first.body });
  });

  test('is not taken from one of the marketplace’s people', async () => {
    const path = await askForLink('mara@market.example');
    expect(await send(path)).toMatchObject(invalid);
  });

  test('of somebody else is not found', async () => {
    const { path, id } = await applied();
    expect((await rig.ask('GET', `${path}x`)).status).toBe(404);
    for (const key of ['brand', 'brandAdministrator', 'detector'] as const)
      expect((await rig.ask('GET', `/v1/enrolments/${id}`, { key: rig.keys[key] })).status).toBe(403);
    expect((await rig.ask('GET', `/v1/enrolments/${id}x`, { key: rig.keys.manager })).status).toBe(404);
  });

  test('that has ended takes no further file', async () => {
    const { path } = await applied();
    await rig.ask('POST', `${path}/withdrawal`);
    const file = { body: 'too late', headers: { 'Content-Type': 'text/plain' } };
    expect(await rig.ask('PUT', `${path}/files`, file)).toMatchObject(conflict);
  });

  test('does not tell who is of the marketplace', async () => {
    const path = await askForLink();
    const powerOfAttorney = await upload(path, 'power of attorney');
    const agent = {
      name: 'Mara',
      email: 'mara@market.example',
      rights: [0],
      territories: ['EU'],
      endsOn: '2027-12-31',
    };
    const { status, body } = await send(path, { agents: [{ ...agent, powerOfAttorney }] });
    expect(status).toBe(200);
    expect(await decide(body.enrolment.enrolmentId, { decision: 'approve' })).toMatchObject(invalid);
  });

  test('shows its documents to staff, and nothing else', async () => {
    const { path, id } = await applied();
    const other = await upload(path, 'uploaded, and not named');
    const { application } = (await rig.ask('GET', path)).body.enrolment;
    const [sha256] = application.rights[0].documents;
    const read = (hash: string) => rig.ask('GET', `/v1/enrolments/${id}/files/${hash}`, { key: rig.keys.manager });
    expect(await read(sha256)).toMatchObject({ status: 200, text: `certificate of ${us.company}` });
    expect((await read(other)).status).toBe(404);
  });
});
