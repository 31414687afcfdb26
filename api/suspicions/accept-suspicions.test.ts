import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCase } from '../../database/cases/cases.ts';
import { isWithoutRun } from '../../database/runs/runs.ts';
import { storeFile } from '../../database/evidence/uploads.ts';
import { readEvents } from '../../database/ledger/read-events.ts';
import { canonical, sha256Of } from '../../database/ledger/hash.ts';
import { acceptancesOn, caseOf, reporter } from '../../test/support/rigs/acceptances.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig({ endpoints: [] });
});
afterAll(() => rig.stop());
const { listing, about, accept, acceptOne, kindsOf, openedWith } = acceptancesOn(() => rig);

describe('a first suspicion', () => {
  test('opens a case that asks the brand there and then, with what it will run by', async () => {
    const acceptance = await acceptOne({
      findings: [{ detector: 'image-match', reasonCode: 'logo_differs', score: '0.5' }],
    });
    if (acceptance.result !== 'opened') throw new Error(acceptance.result);
    expect(acceptance.caseId).toMatch(/^c_[0-9a-v]{26}$/);
    expect(await kindsOf(acceptance.caseId)).toEqual(['case_opened', 'brand_asked']);
    expect(await openedWith(acceptance.caseId)).toMatchObject({
      kind: 'suspicion',
      offer: { brandId: 'brand-1', sellerId: 'seller-1' },
      score: '0.5',
      findings: [{ detector: 'image-match', reasonCode: 'logo_differs', score: '0.5' }],
      suspicionId: acceptance.suspicionId,
    });
    const found = await findCase(rig.database, acceptance.caseId);
    expect(found).toMatchObject({
      subject: { stage: { name: 'awaiting_verdict' } },
      terms: { policy: { name: 'joint-force' }, calendar: { zone: 'Europe/Berlin', weekend: [6, 7] } },
    });
    expect(await isWithoutRun(rig.database, acceptance.caseId)).toBe(true);
  });

  test('decides the interim measure that its score calls for', async () => {
    expect(await kindsOf(caseOf(await acceptOne({ score: '0.95' })))).toEqual([
      ...['case_opened', 'measure_decided', 'brand_asked'],
    ]);
  });

  test('keeps the listing as a salted text, and no word of it in the events', async () => {
    const caseId = caseOf(await acceptOne({ title: 'Secret title' }));
    const { snapshotSha256, fingerprint } = (await openedWith(caseId)).offer;
    const { bytes } = await rig.database
      .selectFrom('texts')
      .select('bytes')
      .where('sha256', '=', snapshotSha256!)
      .executeTakeFirstOrThrow();
    expect(sha256Of(bytes!)).toBe(snapshotSha256);
    const { salt, text } = JSON.parse(bytes!.toString());
    expect(salt).toMatch(/^[0-9a-f]{32}$/);
    expect(canonical({ salt, text })).toBe(bytes!.toString());
    expect(JSON.parse(text)).toEqual({ sellerId: 'seller-1', brand: 'Auberge Watches', title: 'Secret title' });
    expect(JSON.stringify(await readEvents(rig.database, caseId))).not.toContain('Secret title');
    expect(fingerprint).toBe(sha256Of(text));
  });

  test('has one finding of its detector when it tells none', async () => {
    const { findings } = await openedWith(caseOf(await acceptOne()));
    expect(findings).toEqual([{ detector: 'image-match', reasonCode: 'suspected_counterfeit', score: '0.5' }]);
  });
});

describe('the brand', () => {
  test.each(['brand-1', 'Auberge Watches', '  AUBERGE watches '])('is found by id or name: “%s”', async (brand) => {
    expect((await openedWith(caseOf(await acceptOne({ brand })))).offer.brandId).toBe('brand-1');
  });

  test('that is not enrolled is refused, and stops no other', async () => {
    const acceptances = await accept(about({ brand: 'Nobody' }), about());
    expect(acceptances).toMatchObject([
      { result: 'refused', problem: { code: 'brand_not_enrolled', pointer: '/brand' } },
      { result: 'opened' },
    ]);
  });

  test('of the same listing makes it another case', async () => {
    const first = await acceptOne();
    const second = await acceptOne({ brand: 'brand-2' });
    expect(second.result).toBe('opened');
    expect(caseOf(second)).not.toBe(caseOf(first));
  });
});

describe('an authorised seller', () => {
  test('is recognised, and the brand is not asked', async () => {
    await rig.database
      .insertInto('authorised_sellers')
      .values({ brand_id: 'brand-1', seller_id: 'seller-9', since: rig.now() })
      .execute();
    const [first, second] = await accept(
      about({ sellerId: 'seller-9' }),
      about({ sellerId: 'seller-9', score: '0.99' }),
    );
    expect(await kindsOf(caseOf(first!))).toEqual(['case_opened', 'authorisation_applied', 'case_closed']);
    expect(second!.result).toBe('opened');
    expect((await openedWith(caseOf(second!))).cites).toBe(caseOf(first!));
  });
});

describe('pictures', () => {
  const put = (uploader: string) =>
    storeFile(rig.database, {
      bytes: Buffer.from(`${uploader} ${listing()}`),
      mediaType: 'image/png',
      uploader,
      at: rig.now(),
    });

  test('that the detector has put are shown in the case', async () => {
    const picture = await put(reporter.files.uploader);
    const caseId = caseOf(await acceptOne({ pictures: [picture] }));
    const rows = await rig.database.selectFrom('case_files').selectAll().where('case_id', '=', caseId).execute();
    expect(rows).toMatchObject([{ sha256: picture, visible_to: ['brand', 'seller', 'staff'] }]);
  });

  test('that are somebody else’s, or nowhere, are refused', async () => {
    const own = await put(reporter.files.uploader);
    for (const picture of [await put('brand:brand-2:other-person'), 'f'.repeat(64)])
      expect(await acceptOne({ pictures: [own, picture] })).toMatchObject({
        result: 'refused',
        problem: { code: 'invalid', pointer: '/pictures/1' },
      });
  });
});
