import { describe, expect, test } from 'vitest';
import { brand } from '../../../test/support/cases/actors.ts';
import { say, stepCommand } from '../../../test/support/cases/commands.ts';
import { given } from '../../../test/support/cases/stages.ts';
import { jointForce } from '../../policy/joint-force.ts';
import { nextStep } from '../questions/next-step.ts';

const minutes = 60_000;

describe('a clock that spoke late', () => {
  test('a deadline that fires more than fifteen minutes late is moved by the delay', () => {
    const it = given.asked();
    for (let steps = 0; steps < 3; steps += 1) it.step();
    expect(it.step(16 * minutes)).toEqual(['deadline_moved']);
    expect(it.last('deadline_moved').lateMilliseconds).toBe(16 * minutes);
    expect(nextStep(it.case)?.step).toEqual({ kind: 'deadline', at: '2026-01-15T08:32:00.000Z' });
    expect(it.when(say.verdict('authentic'))).toContain('verdict_given');
  });

  test('fifteen minutes are no delay', () => {
    const it = given.asked();
    for (let steps = 0; steps < 3; steps += 1) it.step();
    expect(it.step(15 * minutes)).toEqual(['silence_rule_applied', 'review_opened']);
  });

  test('a moved deadline counts when it comes on time', () => {
    const it = given.asked();
    for (let steps = 0; steps < 3; steps += 1) it.step();
    it.step(16 * minutes);
    expect(it.step()).toEqual(['silence_rule_applied', 'review_opened']);
  });

  test('a tolerance in days reaches to the end of a day', () => {
    const it = given.asked({ policy: { lateAtMost: 'P1D' } });
    for (let steps = 0; steps < 3; steps += 1) it.step();
    expect(it.step(30 * 60 * minutes)).toEqual(['silence_rule_applied', 'review_opened']);
  });

  test('a reminder that comes late is sent all the same, and what lies behind it moves', () => {
    const it = given.asked();
    expect(it.step(120 * minutes)).toEqual(['deadline_moved', 'brand_reminded']);
    expect(it.clock?.due.at(-1)).toEqual({ kind: 'deadline', at: '2026-01-15T10:00:00.000Z' });
  });
});

describe('the brand asks back', () => {
  test('a pause moves every step by the time the clock stood still', () => {
    const it = given.asked();
    it.wait('PT10H').when(say.question);
    expect(nextStep(it.case)?.step).toEqual({ kind: 'pause_over', at: '2026-01-14T18:00:00.000Z' });
    it.wait('PT5H').when(say.information);
    expect(it.clock?.paused).toBeUndefined();
    expect(it.clock?.due).toEqual([
      { kind: 'reminder', at: '2026-01-13T13:00:00.000Z' },
      { kind: 'reminder', at: '2026-01-14T13:00:00.000Z' },
      { kind: 'escalation', at: '2026-01-15T01:00:00.000Z' },
      { kind: 'deadline', at: '2026-01-15T13:00:00.000Z' },
    ]);
  });

  test('nothing is answered that was not asked', () => {
    const it = given.asked();
    expect(it.refusal(say.information)).toBe('stage_conflict');
    it.when(say.question);
    it.when(say.information);
    expect(it.refusal(say.information)).toBe('stage_conflict');
  });

  test('a question that was left open may still be answered', () => {
    const it = given.asked();
    it.when(say.question);
    it.step();
    expect(it.when(say.information)).toEqual(['information_provided']);
    expect(it.last('information_provided')).toEqual({});
  });

  test('a pause ends by itself at the policy’s limit', () => {
    const it = given.asked();
    it.when(say.question);
    expect(it.step()).toEqual(['pause_ended', 'lead_called']);
    expect(it.now).toBe('2026-01-14T08:00:00.000Z');
    expect(it.clock?.due.at(-1)).toEqual({ kind: 'deadline', at: '2026-01-17T08:00:00.000Z' });
  });

  test('the lead is told that nobody has answered, once', () => {
    const it = given.asked();
    it.when(say.question);
    expect(it.step()).toEqual(['pause_ended', 'lead_called']);
    expect(it.deadline()).not.toContain('lead_called');
  });

  test('where the clock runs on, the lead is told with the account manager', () => {
    const it = given.asked({ policy: { information: { pausesClock: false } } });
    it.when(say.question);
    expect([it.step(), it.step(), it.step()]).toEqual([
      ['brand_reminded'],
      ['brand_reminded'],
      ['account_manager_called', 'lead_called'],
    ]);
  });

  test('nobody is told where the policy does not call the lead', () => {
    const it = given.asked({ policy: { information: { callsLead: false } } });
    it.when(say.question);
    expect(it.step()).toEqual(['pause_ended']);
  });

  test('the clock resumes at its limit, and not before', () => {
    const it = given.asked();
    it.when(say.question);
    expect(it.refusal(stepCommand(nextStep(it.case)!))).toBe('not_due');
  });

  test('no step is taken while the clock stands still', () => {
    const it = given.asked();
    const reminder = nextStep(it.case)!;
    it.when(say.question);
    it.now = reminder.step.at;
    expect(it.refusal(stepCommand(reminder))).toBe('not_due');
  });

  test('one question at a time', () => {
    const it = given.asked();
    it.when(say.question);
    expect(it.refusal(say.question)).toBe('stage_conflict');
  });

  test('no more questions than the policy allows', () => {
    const it = given.asked({ policy: { information: { questionsAtMost: 2 } } });
    for (let asked = 0; asked < 2; asked += 1) {
      it.when(say.question);
      it.when(say.information);
    }
    expect(it.refusal(say.question)).toBe('limit_reached');
  });

  test('a policy may leave the clock running', () => {
    const it = given.asked({ policy: { information: { pausesClock: false } } });
    const { clock } = it;
    it.when(say.question);
    expect(it.clock).toEqual(clock);
    expect(it.last('information_requested')).toEqual({});
  });

  test('the verdict may come while the question is open', () => {
    const it = given.asked();
    it.when(say.question);
    expect(it.when(say.verdict('counterfeit'))).toEqual(['verdict_given', 'measure_decided']);
    expect(it.clock).toBeUndefined();
  });

  test('only staff inform, and only while the brand is asked', () => {
    expect(given.asked().refusal(say.information, brand())).toBe('not_permitted');
    expect(given.review().refusal(say.information)).toBe('stage_conflict');
  });
});

describe('staff extend the deadline', () => {
  const extensible = {
    policy: { verdict: { clock: { ...jointForce.verdict.clock, extensionAtMost: 'PT24H' } } },
  };

  test('an extension moves the end and every step not yet taken', () => {
    const it = given.asked();
    it.step();
    expect(it.when(say.extend('PT12H'))).toEqual(['deadline_extended']);
    expect(it.clock?.due).toEqual([
      { kind: 'reminder', at: '2026-01-14T20:00:00.000Z' },
      { kind: 'escalation', at: '2026-01-15T08:00:00.000Z' },
      { kind: 'deadline', at: '2026-01-15T20:00:00.000Z' },
    ]);
  });

  test('by days, to the end of a day, with every step as far from the end as before', () => {
    const it = given.asked();
    it.when(say.extend('P1D'));
    expect(it.clock?.due).toEqual([
      { kind: 'reminder', at: '2026-01-14T23:00:00.000Z' },
      { kind: 'reminder', at: '2026-01-15T23:00:00.000Z' },
      { kind: 'escalation', at: '2026-01-16T11:00:00.000Z' },
      { kind: 'deadline', at: '2026-01-16T23:00:00.000Z' },
    ]);
  });

  test('not beyond the policy’s limit, all extensions together', () => {
    const it = given.asked();
    it.when(say.extend('P5D'));
    expect(it.refusal(say.extend('P3D'))).toBe('limit_reached');
    expect(it.when(say.extend('P2D'))).toEqual(['deadline_extended']);
    expect(it.refusal(say.extend('PT1S'))).toBe('limit_reached');
    expect(it.clock?.due.at(-1)?.at).toBe('2026-01-22T23:00:00.000Z');
  });

  test('a pause takes nothing from what staff may grant', () => {
    const it = given.asked(extensible);
    it.when(say.question);
    it.step();
    expect(it.when(say.extend('PT24H'))).toEqual(['deadline_extended']);
    expect(it.refusal(say.extend('PT1S'))).toBe('limit_reached');
  });

  test('nor does an outage', () => {
    const it = given.asked(extensible);
    for (let steps = 0; steps < 3; steps += 1) it.step();
    it.step(48 * 60 * minutes);
    expect(it.when(say.extend('PT24H'))).toEqual(['deadline_extended']);
    expect(it.refusal(say.extend('PT1S'))).toBe('limit_reached');
  });

  test('not while the clock stands still', () => {
    const it = given.asked();
    it.when(say.question);
    expect(it.refusal(say.extend('PT1H'))).toBe('stage_conflict');
  });

  test('the brand’s answer to an appeal can be extended too, the decision about it cannot', () => {
    const it = given.appealed();
    expect(it.when(say.extend('PT12H'))).toEqual(['deadline_extended']);
    it.when(say.answer('maintain'));
    expect(it.refusal(say.extend('PT12H'))).toBe('stage_conflict');
  });

  test('the brand extends nothing itself', () => {
    expect(given.asked().refusal(say.extend('PT1H'), brand())).toBe('not_permitted');
  });
});
