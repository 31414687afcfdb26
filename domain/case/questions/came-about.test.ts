import { describe, expect, test } from 'vitest';
import { staff } from '../../../test/support/cases/actors.ts';
import { authorisationOf } from '../../../test/support/cases/authorisation.ts';
import { say } from '../../../test/support/cases/commands.ts';
import { GivenCase } from '../../../test/support/cases/given-case.ts';
import { given } from '../../../test/support/cases/stages.ts';
import { always, run } from '../../../test/support/cases/tell-stories.ts';
import { isByRule, ruleUpon, type AnyEvent } from './came-about.ts';

/** Each event, and how it is told: as its actor's, or as what followed by rule. */
const told = (events: readonly AnyEvent[]): string[] =>
  events.map((event, index) => {
    if (!isByRule(event)) return `${event.kind}: ${event.actor?.kind}`;
    const upon = ruleUpon(events, index);
    const what = typeof upon === 'object' ? events[upon.event - 1]!.kind : upon;
    return `${event.kind} upon ${what}`;
  });

describe('how an event came about', () => {
  test('a brand confirms: the verdict is the brand’s, and all that follows is nobody’s', () => {
    const it = given.removed();
    expect(told(it.events)).toEqual([
      'case_opened: detector',
      'brand_asked upon case_opened',
      'verdict_given: brand',
      'measure_decided upon verdict_given',
      'measure_taken: system',
      'statement_issued upon measure_taken',
      'appeal_window_opened upon measure_taken',
      'removal_confirmed: system',
      'strike_given upon removal_confirmed',
    ]);
    it.deadline();
    expect(told(it.events).slice(-1)).toEqual(['case_closed upon time']);
  });

  test('what a clock brings, it brings because its time has come', () => {
    const it = given.asked({ policy: { verdict: { silence: 'dismiss' } } });
    it.deadline();
    expect(told(it.events).slice(-4)).toEqual([
      'brand_reminded upon time',
      'account_manager_called upon time',
      'silence_rule_applied upon time',
      'case_closed upon silence_rule_applied',
    ]);
  });

  test('what is found out about a case when it is opened is not said by whoever opens it', () => {
    const it = new GivenCase({}, staff('ada'), { authorisation: authorisationOf() });
    expect(told(it.events)).toEqual([
      'case_opened: staff',
      'authorisation_applied upon case_opened',
      'case_closed upon authorisation_applied',
    ]);
  });

  test('staff’s own act is theirs, and the same by the system is a rule’s', () => {
    const [byHand, bySilence] = [given.refused(), given.refused()];
    byHand.when(say.resolve('retry'));
    bySilence.deadline();
    expect(told(byHand.events).at(-1)).toBe('marketplace_problem_resolved: staff');
    expect(told(bySilence.events).at(-1)).toBe('marketplace_problem_resolved upon silence_rule_applied');
  });

  test('upon what, it does not say to whom that is withheld', () => {
    const shown = given
      .removed()
      .events.map(({ sequence, kind, at, actor }): AnyEvent =>
        kind === 'verdict_given' ? { sequence, kind: 'withheld' } : { sequence, kind, at, actor },
      );
    expect(told(shown)[3]).toBe('measure_decided upon undefined');
  });

  test('whatever people do, what they set off follows upon an event of theirs', () =>
    always((story) => {
      const { events, records } = run(story);
      for (const record of records.filter(([first]) => first!.actor.kind !== 'system')) {
        expect(isByRule(record[0]!)).toBe(false);
        for (const { sequence } of record.filter(isByRule)) {
          const upon = ruleUpon(events, sequence - 1);
          const cause = record.find((event) => typeof upon === 'object' && event.sequence === upon.event);
          expect(cause?.sequence, `${sequence} of ${told(events).join(', ')}`).toBeLessThan(sequence);
        }
      }
    }));
});
