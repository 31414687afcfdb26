import { setTimeout as pause } from 'node:timers/promises';
import { sql, type KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findCase } from '../../database/cases/cases.ts';
import { isWithoutRun } from '../../database/runs/runs.ts';
import { appendEvents } from '../../database/ledger/append-events.ts';
import { storeFile } from '../../database/evidence/uploads.ts';
import { canonical, sha256Of } from '../../database/ledger/hash.ts';
import { readEvents } from '../../database/ledger/read-events.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { Verdict } from '../../domain/vocabulary.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { acceptSuspicions, type Acceptance } from './accept-suspicions.ts';
import type { Reporter } from './reporter.ts';
import { suspicionSchema, type Suspicion } from './suspicion.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig({ endpoints: [] });
});
afterAll(() => rig.stop());

let listing = 0;
beforeEach(() => {
  listing += 1;
});

const reporter: Reporter = {
  actor: { kind: 'detector', id: 'image-match' },
  files: { uploader: 'detector::image-match', party: 'staff', tenant: undefined },
};

const about = (changes: Partial<Suspicion> = {}): Suspicion =>
  suspicionSchema.parse({
    marketplaceId: 'harbour',
    listingId: `offer-${listing}`,
    sellerId: 'seller-1',
    brand: 'Auberge Watches',
    title: 'Watch, as new',
    score: 0.5,
    ...changes,
  });

const accept = (...suspicions: Suspicion[]): Promise<Acceptance[]> => acceptSuspicions(rig, reporter, suspicions);
const acceptOne = async (changes: Partial<Suspicion> = {}): Promise<Acceptance> => (await accept(about(changes)))[0]!;

const caseOf = (acceptance: Acceptance): string => {
  if (acceptance.result === 'refused') throw new Error(acceptance.problem.detail);
  return acceptance.caseId;
};
const resultsOf = (acceptances: Acceptance[]) => acceptances.map(({ result }) => result);
const openedWith = async (caseId: string) => {
  const [opened] = await readEvents(rig.database, caseId);
  return (opened as CaseEvent & { kind: 'case_opened' }).data;
};
const kindsOf = async (caseId: string) => (await readEvents(rig.database, caseId)).map(({ kind }) => kind);

async function untilSomebodyWaits(): Promise<void> {
  const waiting = sql`SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  while ((await waiting.execute(rig.database)).rows.length === 0) await pause(10);
}

/** The brand answers, and the case is closed. */
const answer = (caseId: string, verdict: Verdict) =>
  rig.runs.send(
    caseId,
    'submitVerdict',
    {
      actor: { kind: 'brand', id: 'brand-person', brandId: 'brand-1' },
      content: { verdict, reasonCode: 'brand_says' },
    },
    sha256Of(caseId),
  );

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

describe('the same suspicion again', () => {
  test('by its detector’s own id is known, also with other content, and refused when it is about another offer', async () => {
    const suspicionId = `s-${listing}`;
    const first = await acceptOne({ suspicionId });
    const known = { result: 'known', caseId: caseOf(first) };
    expect(await acceptOne({ suspicionId, score: '0.8' })).toMatchObject(known);
    const reused = { result: 'refused', problem: { code: 'suspicion_reused', pointer: '/suspicionId' } };
    expect(await acceptOne({ suspicionId, listingId: 'elsewhere' })).toMatchObject(reused);
    expect(await acceptOne({ suspicionId, marketplaceId: 'elsewhere' })).toMatchObject(reused);
    expect(await acceptOne({ suspicionId, brand: 'brand-2' })).toMatchObject(reused);
    const other = { suspicionId: `t-${listing}`, listingId: `other-${listing}` };
    expect(await accept(about(other), about({ ...other, listingId: `more-${listing}` }))).toMatchObject([
      { result: 'opened' },
      reused,
    ]);
  });

  test('of staff who are called like the detector is another suspicion', async () => {
    const suspicionId = `s-${listing}`;
    await acceptOne({ suspicionId });
    const staff = { ...reporter, actor: { ...reporter.actor, kind: 'staff' } as const };
    expect(await acceptSuspicions(rig, staff, [about({ suspicionId, listingId: `by-${listing}` })])).toMatchObject([
      { result: 'opened' },
    ]);
  });

  test('by its content is known, also after the case has closed', async () => {
    const first = await acceptOne();
    await answer(caseOf(first), 'counterfeit');
    expect(await acceptOne()).toMatchObject({ result: 'known', caseId: caseOf(first) });
  });

  test('by its content is known for as long as its case is open', async () => {
    const first = await acceptOne();
    rig.wait('P365D');
    expect(await acceptOne()).toMatchObject({ result: 'known', caseId: caseOf(first) });
  });

  test('by its content is a new one, once the brand’s answer counts no longer', async () => {
    const first = caseOf(await acceptOne());
    await answer(first, 'authentic');
    rig.wait('P89D');
    expect(await acceptOne()).toMatchObject({ result: 'known', caseId: first });
    rig.wait('P1D');
    const second = await acceptOne();
    expect(second.result).toBe('opened');
    expect((await openedWith(caseOf(second))).cites).toBe(first);
    expect(await acceptOne()).toMatchObject({ result: 'known', caseId: caseOf(second) });
  });

  test('of another detector with the same id is another suspicion', async () => {
    await acceptOne({ suspicionId: `s-${listing}` });
    const other = { ...reporter, actor: { kind: 'detector', id: 'price-watch' } as const };
    const [acceptance] = await acceptSuspicions(rig, other, [about({ suspicionId: `s-${listing}` })]);
    expect(acceptance!.result).toBe('joined');
  });

  test('within one batch is known', async () => {
    expect(resultsOf(await accept(about(), about(), about({ score: '0.6' })))).toEqual(['opened', 'known', 'joined']);
  });
});

describe('a second suspicion about a listing', () => {
  test('joins the undecided case, whose run is yet to be told', async () => {
    const first = await acceptOne();
    const second = await acceptOne({ score: '0.8', title: 'Watch, new' });
    expect(second).toMatchObject({ result: 'joined', caseId: caseOf(first) });
    const rows = await rig.database
      .selectFrom('suspicions')
      .select(['result', 'score', 'told_at'])
      .where('case_id', '=', caseOf(first))
      .orderBy('score')
      .execute();
    expect(rows).toEqual([
      { result: 'opened', score: '0.5', told_at: rig.now() },
      { result: 'joined', score: '0.8', told_at: null },
    ]);
    expect(await kindsOf(caseOf(first))).toEqual(['case_opened', 'brand_asked']);
  });

  test('opens a new case that cites the earlier when that is decided', async () => {
    const first = caseOf(await acceptOne());
    await answer(first, 'authentic');
    const second = await acceptOne({ title: 'Changed' });
    expect(second.result).toBe('opened');
    expect((await openedWith(caseOf(second))).cites).toBe(first);
  });

  test('waits for a case that ends at this moment, and does not join it', async () => {
    const first = caseOf(await acceptOne());
    const ending = await rig.database.startTransaction().execute();
    const events = await readEvents(ending, first);
    const closed = { kind: 'case_closed', data: { outcome: 'dismissed', reason: 'authentic' } } as const;
    const last = { caseId: first, sequence: events.length + 1, at: rig.now(), actor: reporter.actor, ...closed };
    await appendEvents(ending, [{ events: [last] }]);
    const second = acceptOne({ score: '0.7' });
    await untilSomebodyWaits();
    await ending.commit().execute();
    expect((await second).result).toBe('opened');
    expect((await openedWith(caseOf(await second))).cites).toBe(first);
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

describe('a brand is not asked twice', () => {
  test.each(['authentic', 'grey_market', 'not_our_mark'] as const)(
    'about an unchanged listing that it has called %s',
    async (verdict) => {
      const first = caseOf(await acceptOne());
      await answer(first, verdict);
      const events = await readEvents(rig.database, caseOf(await acceptOne({ score: '0.6' })));
      expect(events[1]).toMatchObject({ kind: 'earlier_answer_applied', data: { caseId: first, verdict } });
      expect(events.at(-1)).toMatchObject({ kind: 'case_closed', data: { outcome: 'dismissed' } });
    },
  );

  test('but is when the listing has changed', async () => {
    await answer(caseOf(await acceptOne()), 'authentic');
    expect(await kindsOf(caseOf(await acceptOne({ title: 'Other' })))).toEqual(['case_opened', 'brand_asked']);
  });

  test('but is when another seller offers it', async () => {
    await answer(caseOf(await acceptOne()), 'authentic');
    expect(await kindsOf(caseOf(await acceptOne({ sellerId: 'seller-2' })))).toContain('brand_asked');
  });

  test('but is when its last answer was another one', async () => {
    await answer(caseOf(await acceptOne()), 'authentic');
    rig.wait('PT1S');
    await answer(caseOf(await acceptOne({ title: 'Other' })), 'authorised_seller');
    await rig.database.deleteFrom('authorised_sellers').where('seller_id', '=', 'seller-1').execute();
    expect(await kindsOf(caseOf(await acceptOne({ score: '0.6' })))).toContain('brand_asked');
  });

  test('but is when the policy’s time is over', async () => {
    await answer(caseOf(await acceptOne()), 'authentic');
    rig.wait('P90D');
    expect(await kindsOf(caseOf(await acceptOne({ score: '0.6' })))).toContain('brand_asked');
  });
});

describe('pictures', () => {
  const put = (uploader: string) =>
    storeFile(rig.database, {
      bytes: Buffer.from(`${uploader} ${listing}`),
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

describe('at the same moment', () => {
  test('fifty suspicions about one listing open one case, and the others join it', async () => {
    const scores = Array.from({ length: 50 }, (_, index) => `0.${String(index + 10)}`);
    const acceptances = await Promise.all(scores.map((score) => acceptOne({ score })));
    expect(resultsOf(acceptances).toSorted()).toEqual([...Array(49).fill('joined'), 'opened']);
    expect(new Set(acceptances.map(caseOf)).size).toBe(1);
  });

  test('the same suspicion is accepted once, and its id names one offer', async () => {
    const suspicionId = `twice-${listing}`;
    const atOnce = (changes: (index: number) => object) =>
      Promise.all(Array.from({ length: 10 }, (_, index) => acceptOne({ suspicionId, ...changes(index) })));
    const same = await atOnce((index) => ({ score: `0.${index + 1}` }));
    expect(resultsOf(same).toSorted()).toEqual([...Array(9).fill('known'), 'opened']);
    const other = await atOnce((index) => ({
      suspicionId: `other-${suspicionId}`,
      listingId: `offer-${listing}-${index}`,
    }));
    expect(resultsOf(other).toSorted()).toEqual(['opened', ...Array(9).fill('refused')]);
  });

  test('batches with the same listings in opposite order finish, and each listing has one case', async () => {
    const ids = Array.from({ length: 40 }, (_, index) => `offer-${listing}-${index}`);
    const batch = (score: string, order: string[]) => accept(...order.map((listingId) => about({ listingId, score })));
    const both = await Promise.all([batch('0.5', ids), batch('0.6', ids.toReversed()), batch('0.7', ids)]);
    expect(resultsOf(both.flat()).filter((result) => result === 'opened')).toHaveLength(40);
    expect(new Set(both.flat().map(caseOf)).size).toBe(40);
  });
});

test('many suspicions take no more statements than one', async () => {
  const statementsFor = async (size: number): Promise<number> => {
    let count = 0;
    const counting: KyselyPlugin = {
      transformQuery: ({ node }) => (count++, node),
      transformResult: async ({ result }) => result,
    };
    const suspicions = Array.from({ length: size }, (_, index) => about({ listingId: `of-${size}-${index}` }));
    await acceptSuspicions({ database: rig.database.withPlugin(counting), now: rig.now }, reporter, suspicions);
    return count;
  };
  expect(await statementsFor(100)).toBe(await statementsFor(1));
});
