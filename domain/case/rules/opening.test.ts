import { describe, expect, test } from 'vitest';
import { brand, detector, staff } from '../../../test/support/cases/actors.ts';
import { authorisationOf } from '../../../test/support/cases/authorisation.ts';
import { monday } from '../../../test/support/cases/calendar.ts';
import { say } from '../../../test/support/cases/commands.ts';
import { GivenCase } from '../../../test/support/cases/given-case.ts';
import { given } from '../../../test/support/cases/stages.ts';
import type { Circumstances } from '../commands/commands.ts';

describe('a suspicion', () => {
  test('asks the brand there and then', () => {
    const it = given.asked();
    expect(it.kinds).toEqual(['case_opened', 'brand_asked']);
    expect(it.case).toMatchObject({
      stage: { name: 'awaiting_verdict' },
      suspicions: 1,
      openedAt: monday,
      told: ['brand'],
    });
  });

  test('has its events numbered from 1, at one time, by whoever opened it', () => {
    const { events } = given.asked();
    expect(events.map(({ caseId, sequence, at, actor }) => ({ caseId, sequence, at, actor }))).toEqual([
      { caseId: 'case-1', sequence: 1, at: monday, actor: detector },
      { caseId: 'case-1', sequence: 2, at: monday, actor: detector },
    ]);
  });

  test.each([
    ['0.7', 'demoted'],
    ['0.89', 'demoted'],
    ['0.9', 'held'],
    ['1', 'held'],
  ])('with a score of %s brings the interim measure %s', (score, measure) => {
    const it = given.asked({ score });
    expect(it.kinds).toEqual(['case_opened', 'measure_decided', 'brand_asked']);
    expect(it.last('measure_decided')).toMatchObject({ measure, order: 1, interim: true });
  });

  test('below the ladder brings none', () => {
    expect(given.asked({ score: '0.69' }).kinds).toEqual(['case_opened', 'brand_asked']);
  });
});

describe('the brand is not asked', () => {
  test('about a seller whom it has authorised', () => {
    const it = new GivenCase({ score: '0.99' }, detector, { authorisation: authorisationOf() });
    expect(it.kinds).toEqual(['case_opened', 'authorisation_applied', 'case_closed']);
    expect(it.last('authorisation_applied')).toEqual(authorisationOf());
    expect(it.case).toMatchObject({ ending: { outcome: 'dismissed', reason: 'authorised_seller' }, told: [] });
  });

  test('about what it has answered before: the earlier answer is cited', () => {
    const earlierAnswer = { caseId: 'case-0', verdict: 'grey_market' } as const;
    const it = new GivenCase({ score: '0.99', cites: 'case-0' }, detector, { earlierAnswer });
    expect(it.kinds).toEqual(['case_opened', 'earlier_answer_applied', 'case_closed']);
    expect(it.last('earlier_answer_applied')).toEqual(earlierAnswer);
    expect(it.case).toMatchObject({ ending: { outcome: 'dismissed', reason: 'grey_market' }, cites: 'case-0' });
  });

  test('about its own notice: that is its verdict', () => {
    const notice = { reasonCode: 'test_purchase', iprRecordId: 'ipr-1' };
    const it = new GivenCase({ kind: 'notice' }, brand(), { notice });
    expect(it.kinds).toEqual(['case_opened', 'verdict_given', 'measure_decided']);
    expect(it.last('verdict_given')).toEqual({ verdict: 'counterfeit', notice: true, ...notice });
    expect(it.case).toMatchObject({
      stage: { name: 'removing' },
      verdict: { value: 'counterfeit', by: 'brand-person' },
      measure: { wanted: 'removed', order: 1 },
      told: ['brand'],
    });
  });

  test('and its notice can be retracted like any verdict', () => {
    const it = new GivenCase({ kind: 'notice' }, brand(), { notice: { reasonCode: 'test_purchase' } });
    expect(it.when(say.retract)).toContain('verdict_retracted');
  });
});

describe('a reinstatement', () => {
  const standing = {
    reasonCode: 'court_order',
    restrictionCaseId: 'case-0',
    measure: 'removed',
    order: 4,
    told: ['brand', 'seller'],
  } satisfies Circumstances['standing'];
  const ordered = () => new GivenCase({ kind: 'reinstatement', cites: 'case-0' }, staff('lea'), { standing });

  test('lifts what the closed case left standing, under the name by which the marketplace knows it', () => {
    const it = ordered();
    expect(it.kinds).toEqual(['case_opened', 'reinstatement_ordered', 'ending_decided', 'measure_decided']);
    expect(it.last('measure_decided')).toEqual({ measure: 'none', order: 5 });
    expect(it.case).toMatchObject({
      stage: { name: 'lifting' },
      measure: { inForce: 'removed', restrictionCaseId: 'case-0', settled: 4 },
      deciders: ['lea'],
    });
    expect(it.obeys()).toEqual(['measure_taken', 'case_closed']);
    expect(it.case).toMatchObject({
      ending: { outcome: 'reinstated', reason: 'court_order' },
      measure: { inForce: 'none' },
    });
  });

  test('knows what the closed case had done: an offer on hold was never removed', () => {
    const circumstances = { standing: { ...standing, measure: 'held' } as const };
    const it = new GivenCase({ kind: 'reinstatement', cites: 'case-0' }, staff('lea'), circumstances);
    expect(it.case.measure).toMatchObject({ wanted: 'none', inForce: 'held' });
  });

  test('tells a marketplace that never said whether it restricts the offer', () => {
    const nothingKnown = { ...standing, measure: 'none' } as const;
    const order = (circumstances: Circumstances) =>
      new GivenCase({ kind: 'reinstatement', cites: 'case-0' }, staff('lea'), circumstances);
    expect(order({ standing: nothingKnown }).case.stage.name).toBe('closed');
    const it = order({ standing: { ...nothingKnown, unanswered: true } });
    expect(it.case).toMatchObject({ stage: { name: 'lifting' }, measure: { wanted: 'none', order: 5 } });
  });

  test('undoes the strike that the closed case left standing', () => {
    const circumstances = { standing: { ...standing, strikeStands: true } as const };
    const it = new GivenCase({ kind: 'reinstatement', cites: 'case-0' }, staff('lea'), circumstances);
    expect(it.kinds).toContain('strike_undone');
    expect(it.case.strike).toBe('undone');
  });

  test('is told to those whom the closed case has told', () => {
    expect(ordered().case.told).toEqual(['brand', 'seller']);
  });
});

test('opening the same twice gives the same events', () => {
  expect(given.beingHeld().events).toEqual(given.beingHeld().events);
});
