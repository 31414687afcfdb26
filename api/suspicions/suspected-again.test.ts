import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendEvents } from '../../database/ledger/append-events.ts';
import { readEvents } from '../../database/ledger/read-events.ts';
import { acceptancesOn, caseOf, reporter, resultsOf } from '../../test/support/rigs/acceptances.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { acceptSuspicions } from './accept-suspicions.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig({ endpoints: [] });
});
afterAll(() => rig.stop());
const { listing, about, accept, acceptOne, kindsOf, openedWith, answer } = acceptancesOn(() => rig);

async function untilSomebodyWaits(): Promise<void> {
  const waiting = sql`SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  while ((await waiting.execute(rig.database)).rows.length === 0) await pause(10);
}

describe('the same suspicion again', () => {
  test('by its detector’s own id is known, also with other content, and refused when it is about another offer', async () => {
    const suspicionId = `s-${listing()}`;
    const first = await acceptOne({ suspicionId });
    const known = { result: 'known', caseId: caseOf(first) };
    expect(await acceptOne({ suspicionId, score: '0.8' })).toMatchObject(known);
    const reused = { result: 'refused', problem: { code: 'suspicion_reused', pointer: '/suspicionId' } };
    expect(await acceptOne({ suspicionId, listingId: 'elsewhere' })).toMatchObject(reused);
    expect(await acceptOne({ suspicionId, marketplaceId: 'elsewhere' })).toMatchObject(reused);
    expect(await acceptOne({ suspicionId, brand: 'brand-2' })).toMatchObject(reused);
    const other = { suspicionId: `t-${listing()}`, listingId: `other-${listing()}` };
    expect(await accept(about(other), about({ ...other, listingId: `more-${listing()}` }))).toMatchObject([
      { result: 'opened' },
      reused,
    ]);
  });

  test('of staff who are called like the detector is another suspicion', async () => {
    const suspicionId = `s-${listing()}`;
    await acceptOne({ suspicionId });
    const staff = { ...reporter, actor: { ...reporter.actor, kind: 'staff' } as const };
    expect(await acceptSuspicions(rig, staff, [about({ suspicionId, listingId: `by-${listing()}` })])).toMatchObject([
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
    await acceptOne({ suspicionId: `s-${listing()}` });
    const other = { ...reporter, actor: { kind: 'detector', id: 'price-watch' } as const };
    const [acceptance] = await acceptSuspicions(rig, other, [about({ suspicionId: `s-${listing()}` })]);
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
