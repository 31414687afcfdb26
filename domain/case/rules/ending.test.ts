import { describe, expect, test } from 'vitest';
import { brand, staff } from '../../../test/support/cases/actors.ts';
import { say } from '../../../test/support/cases/commands.ts';
import { given } from '../../../test/support/cases/stages.ts';

describe('the brand takes its verdict back', () => {
  test('a retraction undoes the strike', () => {
    const it = given.removed();
    expect(it.when(say.retract)).toEqual(['verdict_retracted', 'strike_undone', 'ending_decided', 'measure_decided']);
    expect(it.case).toMatchObject({ stage: { name: 'lifting' }, strike: 'undone' });
    expect(it.obeys()).toEqual(['measure_taken', 'case_closed']);
    expect(it.case).toMatchObject({
      ending: { outcome: 'reinstated', reason: 'brand_retracted' },
      measure: { inForce: 'none' },
    });
  });

  test('in the middle of the removal there is no strike to undo', () => {
    const it = given.removing();
    expect(it.when(say.retract)).toEqual(['verdict_retracted', 'ending_decided', 'measure_decided']);
  });

  test('while an appeal runs', () => {
    expect(given.answered().when(say.retract)).toContain('verdict_retracted');
  });

  test('until the close', () => {
    expect(given.lifting().refusal(say.retract)).toBe('stage_conflict');
    expect(given.closed().refusal(say.retract)).toBe('stage_conflict');
  });

  test('or clears an offer of which others decided that it goes', () => {
    const it = given.asked({ policy: { review: { fourEyes: 'never' } } });
    it.deadline();
    it.when(say.review('remove'));
    it.obeys();
    expect(it.when(say.retract)).toEqual(['verdict_retracted', 'ending_decided', 'measure_decided']);
    expect(it.case.ending).toEqual({ outcome: 'reinstated', reason: 'brand_cleared' });
  });

  test('in its answer to an appeal as at any other time: nobody takes back what they never said', () => {
    const it = given.review({ policy: { review: { fourEyes: 'never' } } });
    it.when(say.review('remove'));
    it.obeys();
    it.when(say.appeal);
    it.when(say.answer('retract'));
    expect(it.case.ending).toEqual({ outcome: 'reinstated', reason: 'brand_cleared' });
    const own = given.appealed();
    own.when(say.answer('retract'));
    expect(own.case.ending).toEqual({ outcome: 'reinstated', reason: 'brand_retracted' });
  });

  test('and nobody else takes it back', () => {
    expect(given.removed().refusal(say.retract, staff('ada'))).toBe('not_permitted');
    expect(given.removed().refusal(say.retract, brand('stranger', 'brand-2'))).toBe('not_permitted');
  });
});

describe('staff withdraw the suspicion', () => {
  test('a case of which the marketplace never heard closes in the same decision', () => {
    for (const it of [given.asked(), given.review()]) {
      expect(it.when(say.withdraw)).toEqual(['suspicion_withdrawn', 'case_closed']);
      expect(it.case.ending).toEqual({ outcome: 'withdrawn', reason: 'detector_fault' });
    }
  });

  test.each(['beingHeld', 'heldAndAsked', 'removing', 'appealWindow'] as const)(
    'any other first has its measure lifted (%s)',
    (stage) => {
      const it = given[stage]();
      expect(it.when(say.withdraw)).toEqual(['suspicion_withdrawn', 'ending_decided', 'measure_decided']);
      expect(it.case.stage.name).toBe('lifting');
      expect(it.obeys()).toEqual(['measure_taken', 'case_closed']);
      expect(it.case).toMatchObject({ ending: { outcome: 'withdrawn' }, measure: { inForce: 'none' } });
    },
  );

  test('with the strike, once there is one', () => {
    for (const it of [given.removed(), given.appealed(), given.answered()])
      expect(it.when(say.withdraw)).toEqual([
        'suspicion_withdrawn',
        'strike_undone',
        'ending_decided',
        'measure_decided',
      ]);
  });

  test('until the ending is decided', () => {
    expect(given.lifting().refusal(say.withdraw)).toBe('stage_conflict');
    expect(given.closed().refusal(say.withdraw)).toBe('stage_conflict');
  });

  test('the brand does not', () => {
    expect(given.asked().refusal(say.withdraw, brand())).toBe('not_permitted');
  });
});
