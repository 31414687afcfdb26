import { describe, expect, test } from 'vitest';
import { staff } from '../../test/support/cases/actors.ts';
import { say } from '../../test/support/cases/commands.ts';
import { given } from '../../test/support/cases/stages.ts';
import type { CaseEvent } from './events.ts';
import { evolve, fold, UnknownEvent } from './evolve.ts';

describe('folding', () => {
  test('gives the case that deciding gave', () => {
    for (const it of Object.values(given).map((reach) => reach())) expect(fold(it.events)).toStrictEqual(it.case);
  });

  test('leaves the case before it as it was', () => {
    const it = given.answered();
    const before = structuredClone(it.case);
    it.when(say.decision('upheld'));
    const { sequence } = before;
    evolve(before, it.events[sequence]!);
    expect(before).toStrictEqual(fold(it.events.slice(0, sequence)));
  });

  test('needs the opening first', () => {
    const [, second] = given.asked().events;
    expect(() => fold([])).toThrow('at least one event');
    expect(() => evolve(undefined, second!)).toThrow('begins with case_opened');
  });
});

describe('a case remembers', () => {
  test('which event led into its stage', () => {
    const it = given.asked();
    it.step();
    expect(it.case.since).toEqual({ sequence: 2, kind: 'brand_asked', at: '2026-01-12T08:00:00.000Z' });
    it.when(say.verdict('counterfeit'));
    expect(it.case.since).toMatchObject({ sequence: 5, kind: 'measure_decided' });
  });

  test('who has decided, once each, and never the process', () => {
    const it = given.asked();
    it.deadline();
    expect(it.case.deciders).toEqual([]);
    it.when(say.review('remove'), staff('ada'));
    it.when(say.review('remove'), staff('ben'));
    expect(it.case.deciders).toEqual(['ada', 'ben']);
  });

  test('the highest score, whatever the order in which suspicions came', () => {
    const it = given.asked({ score: '0.5' });
    it.when(say.suspicion('0.51'));
    it.when(say.suspicion('0.509999'));
    expect(it.case.score).toBe('0.51');
  });

  test('nothing of the findings: they stand in the events', () => {
    expect(given.asked().case).not.toHaveProperty('findings');
  });
});

test('no clock survives the stage that it belongs to', () => {
  const clocks = Object.entries(given).map(([stage, reach]) => [stage, reach().clock?.name]);
  expect(Object.fromEntries(clocks)).toEqual({
    beingHeld: 'verdict',
    asked: 'verdict',
    heldAndAsked: 'verdict',
    review: 'review',
    removing: undefined,
    refused: 'resolution',
    appealWindow: 'appeal',
    removed: 'appeal',
    appealed: 'answer',
    answered: 'appeal_decision',
    lifting: undefined,
    closed: undefined,
  });
});

describe('whoever leaves a stage leaves behind what belonged to it', () => {
  test('the questions of the brand', () => {
    const it = given.asked();
    it.when(say.question);
    it.when(say.information);
    expect(it.case.stage).toMatchObject({ questions: 1 });
    it.when(say.verdict('counterfeit'));
    expect(it.case.stage).toStrictEqual({ name: 'removing', clocks: [] });
  });

  test('the proposal of a review, and that the lead was called in', () => {
    const it = given.review();
    it.when(say.review('remove'), staff('ada'));
    it.when(say.review('dismiss'), staff('ben'));
    expect(it.case.stage).toMatchObject({ lead: true, proposal: { decision: 'remove', by: 'ada' } });
    it.when(say.reviewAsLead('remove'), staff('lea'));
    expect(it.case.stage).toStrictEqual({ name: 'removing', clocks: [] });
  });

  test('the answer to an appeal, so that the next appeal begins without one', () => {
    const it = given.answered();
    it.step();
    expect(it.case.stage).toMatchObject({ lead: true, answer: 'maintain' });
    it.when(say.decision('upheld'));
    expect(it.case.stage).toStrictEqual({ name: 'appeal_window', clocks: [it.clock] });
    it.when(say.appeal);
    expect(it.case.stage).toStrictEqual({ name: 'appeal_review', lead: false, clocks: [it.clock] });
  });
});

test('an event of a kind that this release does not know is not passed over', () => {
  const it = given.asked();
  const kind: string = 'offer_weighed';
  const unknown = { ...it.events.at(-1)!, sequence: 3, kind, data: {} } as CaseEvent;
  expect(() => evolve(it.case, unknown)).toThrow(UnknownEvent);
  expect(() => fold([...it.events, unknown])).toThrow('event 3');
});

test('an overtaken answer of the marketplace does not settle the newer order', () => {
  const it = given.removing();
  it.when(say.retract);
  const { caseId, sequence, at } = it.case;
  const taken: CaseEvent = {
    caseId,
    sequence: sequence + 1,
    at,
    actor: { kind: 'system', id: 'counterfeit-case' },
    kind: 'measure_taken',
    data: { measure: 'removed', order: 1 },
  };
  expect(evolve(it.case, taken).measure).toMatchObject({ wanted: 'none', order: 2, settled: 1, inForce: 'removed' });
});
