import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseEvent, EventKind } from '../../domain/case/events.ts';
import { transparencyFigures, type FigureName } from '../../domain/transparency.ts';
import { detector } from '../../test/support/cases/actors.ts';
import { GivenCase } from '../../test/support/cases/given-case.ts';
import { recordEvents } from '../../test/support/given-ledger.ts';
import { standing } from '../../test/support/letters/commands.ts';
import { writeGivenCase } from '../../test/support/rigs/open-case.ts';
import { enrolEverybody } from '../../test/support/rigs/people.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/rigs/test-database.ts';
import { paths } from '../../test/process/paths/all.ts';
import { fileNameOf, type Path } from '../../test/process/paths/path.ts';
import { readRecordedRun } from '../../test/process/paths/recorded.ts';
import { connect, type Database } from '../connect.ts';
import { aDozenCases } from './read-transparency.cases.ts';
import { readTransparency, type ReadFigure } from './read-transparency.ts';

const year = { from: '2026-01-01T00:00:00.000Z', until: '2027-01-01T00:00:00.000Z' };
const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);

const figureIn = (read: readonly ReadFigure[], name: FigureName): ReadFigure => read.find((one) => one.name === name)!;

/** A figure in short: `{ 'removed automated': 2 }`. */
const numbersOf = (read: readonly ReadFigure[], name: FigureName): Record<string, number | null> =>
  Object.fromEntries(figureIn(read, name).rows!.map(({ by, value }) => [Object.values(by).join(' '), value]));

const totalOf = (read: readonly ReadFigure[], name: FigureName): number =>
  figureIn(read, name).rows!.reduce((total, { value }) => total + value!, 0);

async function databaseWithBrands(): Promise<TestDatabase> {
  const rig = await createTestDatabase();
  await enrolEverybody(rig.database);
  return rig;
}

describe('a dozen cases, counted by hand', () => {
  let rig: TestDatabase;
  let read: ReadFigure[];
  beforeAll(async () => {
    rig = await databaseWithBrands();
    const right = { brand_id: 'brand-1', kind: 'design' as const, office: 'EUIPO', number: '1', territories: ['EU'] };
    await rig.database
      .insertInto('ipr_records')
      .values({ ...right, ipr_record_id: 'design-1' })
      .execute();
    for (const [at, it] of aDozenCases().entries()) await writeGivenCase(rig.database, `case-${at}`, it);
    read = await readTransparency(rig.database, year, months);
  });
  afterAll(() => rig.drop());

  test('notices', () => {
    expect(numbersOf(read, 'notices_received')).toEqual({ design: 1, not_named: 2 });
    expect(numbersOf(read, 'notices_decided')).toEqual({
      'restricted by_automated_means': 2,
      'not_restricted by_people': 1,
    });
    expect(numbersOf(read, 'notice_actions')).toEqual({ 'removed law': 2 });
    // After one hour, after half an hour, and after two hours.
    expect(numbersOf(read, 'notice_action_time')).toEqual({ '': 3600 });
  });

  test('what was found by the marketplace itself', () => {
    expect(numbersOf(read, 'suspicions_received')).toEqual({ automated: 7, person: 1 });
    expect(numbersOf(read, 'own_initiative_actions')).toEqual({
      'held automated': 2,
      'held person': 1,
      'removed automated': 4,
    });
    expect(numbersOf(read, 'own_initiative_rights')).toEqual({ design: 1, not_named: 6 });
  });

  test('complaints', () => {
    expect(numbersOf(read, 'complaints_received')).toEqual({ genuine: 3 });
    expect(numbersOf(read, 'complaints_decided')).toEqual({
      'upheld marketplace': 1,
      'reversed marketplace': 1,
      'reversed brand': 1,
    });
    // After one day, after two days, and after three hours.
    expect(numbersOf(read, 'complaint_decision_time')).toEqual({ '': 86_400 });
    expect(numbersOf(read, 'reinstatements_ordered')).toEqual({ court_order: 1 });
  });

  test('automated means', () => {
    expect(numbersOf(read, 'decisions_by_automation')).toEqual({
      'fully held': 3,
      'fully removed': 1,
      'not_automated removed': 1,
      'partially removed': 4,
    });
    expect(numbersOf(read, 'detected_cases_ended')).toEqual({ dismissed: 1, reinstated: 2, removed: 1 });
    expect(numbersOf(read, 'detection_error_rate')).toEqual({ '': 0.75 });
    expect(numbersOf(read, 'automated_decisions_reversed')).toEqual({ fully: 1, not_automated: 1, partially: 1 });
  });

  test('statements of reasons, strikes, and brands’ answers', () => {
    expect(numbersOf(read, 'statements_issued')).toEqual({ held: 3, removed: 6 });
    expect(numbersOf(read, 'statements_by_country')).toEqual({ DE: 2, FR: 1, not_known: 6 });
    expect(numbersOf(read, 'strikes_given')).toEqual({ '': 4 });
    expect(numbersOf(read, 'brand_answers')).toEqual({ authentic: 1, cannot_determine: 1, counterfeit: 2 });
    expect(numbersOf(read, 'brand_silences')).toEqual({});
    // After two hours, one, nothing, and nothing.
    expect(numbersOf(read, 'brand_answer_time')).toEqual({ '': 1800 });
  });

  test('what nobody can know here is not counted as nothing', () => {
    const unknown = read.filter(({ whyUnknown }) => whyUnknown !== undefined).map(({ name }) => name);
    expect(unknown).toEqual([
      ...['member_state_orders', 'notices_of_trusted_flaggers', 'settlement_disputes', 'suspensions'],
      'statements_by_language',
    ]);
  });

  test('each query gives the same again to whoever runs it as it is written', async () => {
    for (const figure of read) {
      if (figure.query === undefined) continue;
      const { rows } = await rig.database.executeQuery<{ month: string | null; value: number | null }>(
        CompiledQuery.raw(figure.query, [year.from, year.until]),
      );
      const whole = rows.filter(({ month }) => month === null).map(({ value }) => value);
      expect(whole, figure.name).toEqual(figure.rows.map(({ value }) => value));
    }
  });
});

/** The events of a path as a run has recorded them, behind those that the case was opened with. */
async function eventsOf(path: Path, caseId: string, at: string): Promise<CaseEvent[]> {
  const { events } = await readRecordedRun(fileNameOf(path));
  const { policy, circumstances, undoes } = path;
  const undone = { kind: 'reinstatement', cites: 'case-0' } as const;
  const given = { ...path.opening, ...(undoes && undone), ...(policy && { policy }), listingId: caseId };
  const it = new GivenCase(given, detector, undoes ? { standing } : circumstances, at);
  const [first] = events; // none in a case that is closed as it is opened
  const moved = Date.parse(at) - Date.parse(first?.at ?? at);
  const recorded = events.map((event) => ({
    ...event,
    at: new Date(Date.parse(event.at) + moved).toISOString(),
  }));
  const before = it.events.filter(({ sequence }) => sequence < (first?.sequence ?? Infinity));
  return [...before, ...recorded].map((event) => ({ ...event, caseId }));
}

describe('every path of a case', () => {
  let rig: TestDatabase;
  let database: Database;
  let read: ReadFigure[];
  beforeAll(async () => {
    rig = await databaseWithBrands();
    ({ database } = rig);
    for (const [place, path] of paths.entries()) {
      // Each case is about an offer of its own, and begins on a day of its own.
      const caseId = `path-${place}`;
      const at = new Date(Date.UTC(2026, place % 12, 1 + (place % 28))).toISOString();
      await recordEvents(database, await eventsOf(path, caseId, at));
    }
    read = await readTransparency(database, { ...year, until: '2029-01-01T00:00:00.000Z' }, months);
  });
  afterAll(() => rig.drop());

  const among = (...kinds: EventKind[]): number =>
    paths.flatMap((path) => path.kinds).filter((kind) => kinds.includes(kind)).length;

  test('is counted as often as the paths name it', () => {
    expect(totalOf(read, 'statements_issued')).toBe(among('statement_issued'));
    expect(totalOf(read, 'decisions_by_automation')).toBe(among('statement_issued'));
    expect(totalOf(read, 'notice_actions') + totalOf(read, 'own_initiative_actions')).toBe(among('statement_issued'));
    expect(totalOf(read, 'complaints_received')).toBe(among('appeal_filed'));
    expect(totalOf(read, 'reinstatements_ordered')).toBe(among('reinstatement_ordered'));
    expect(totalOf(read, 'strikes_given')).toBe(among('strike_given'));
    expect(totalOf(read, 'brand_answers') + totalOf(read, 'notices_received')).toBe(among('verdict_given'));
  });

  test('every appeal and every notice ends once', () => {
    // All paths end, so none is left open.
    expect(totalOf(read, 'complaints_decided')).toBe(among('appeal_filed'));
    expect(totalOf(read, 'notices_decided')).toBe(totalOf(read, 'notices_received'));
  });

  test('the months of a year add up to the year', async () => {
    const whole = await readTransparency(database, year, months);
    const apart = await Promise.all(
      months.map((month, at) => {
        const [from, until] = [at, at + 1].map((one) => new Date(Date.UTC(2026, one, 1)).toISOString());
        return readTransparency(database, { from: from!, until: until! }, [month]);
      }),
    );
    for (const { name, unit, notKnown } of transparencyFigures) {
      if (notKnown) continue;
      for (const { by, value, byMonth } of figureIn(whole, name).rows!) {
        const alone = apart.map(
          (one) => figureIn(one, name).rows!.find((row) => JSON.stringify(row.by) === JSON.stringify(by))?.value,
        );
        const nothing = unit === 'count' ? 0 : null;
        expect(byMonth, name).toEqual(alone.map((one) => one ?? nothing));
        if (unit === 'count')
          expect(
            byMonth.reduce<number>((total, one) => total + one!, 0),
            name,
          ).toBe(value);
      }
    }
    expect(totalOf(whole, 'statements_issued')).toBeGreaterThan(10);
  });

  test('no figure reads the ledger from one end to the other', async () => {
    const withoutScans = connect(`${rig.url}?options=-c%20enable_seqscan%3Doff`);
    try {
      for (const { name, query } of read) {
        if (query === undefined) continue;
        const { rows } = await withoutScans.executeQuery(
          CompiledQuery.raw(`EXPLAIN (FORMAT JSON) ${query}`, [year.from, year.until]),
        );
        const plan = JSON.stringify(rows);
        expect(plan, name).not.toMatch(/"Seq Scan"[^{}]*"case_events"/);
        expect(plan, name).toMatch(/case_events_(reported|notices)/);
      }
    } finally {
      await withoutScans.destroy();
    }
  });
});
