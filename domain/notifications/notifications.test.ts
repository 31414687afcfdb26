import { describe, expect, test } from 'vitest';
import { brand, staff } from '../../test/support/cases/actors.ts';
import { authorisationOf } from '../../test/support/cases/authorisation.ts';
import { say } from '../../test/support/cases/commands.ts';
import { GivenCase } from '../../test/support/cases/given-case.ts';
import { given } from '../../test/support/cases/stages.ts';
import type { Circumstances } from '../case/commands/commands.ts';
import type { CaseEvent } from '../case/events.ts';
import { evolve, fold } from '../case/evolve.ts';
import { lives } from '../../activities/letters/compose-letter.cases.ts';
import type { Case } from '../case/case.ts';
import { notificationKinds, parties } from './kinds.ts';
import { isDemanded } from './demanded.ts';
import { optionalKinds } from './preferences.ts';

/** What the newest events tell, as "party: kind". */
const toldBy = (it: GivenCase, count: number): string[] =>
  it.events.slice(-count).flatMap(({ data }) => (data.tells ?? []).map(({ party, kind }) => `${party}: ${kind}`));

const everything = (it: GivenCase): string[] => toldBy(it, it.events.length);

describe('whom an event tells what', () => {
  test('the brand is asked, reminded, and its account manager told of its silence', () => {
    const it = given.asked();
    it.deadline();
    expect(everything(it)).toEqual([
      'brand: verification_request',
      'brand: verification_reminder',
      'brand: verification_reminder',
      'account_manager: brand_silent',
      'brand: time_over',
      'staff: review_to_decide',
    ]);
  });

  test('a seller gets the statement of reasons with every restriction', () => {
    const it = given.heldAndAsked();
    it.when(say.verdict('counterfeit'));
    it.obeys();
    expect(everything(it).filter((one) => one.startsWith('seller'))).toEqual([
      'seller: statement_of_reasons',
      'seller: statement_of_reasons',
    ]);
  });

  test('a question goes to the account manager and to staff, the answer to the brand', () => {
    const it = given.asked();
    it.when(say.question);
    it.when(say.information);
    expect(toldBy(it, 2)).toEqual([
      'account_manager: question_from_brand',
      'staff: question_from_brand',
      'brand: information_provided',
    ]);
  });

  test('a moved deadline is told to whoever is waited for', () => {
    const late = 3_600_000;
    const cases = { brand: given.asked(), staff: given.review(), seller: given.removed() };
    for (const [party, it] of Object.entries(cases)) {
      while (it.clock!.due.length > 1) it.step();
      it.step(late);
      expect(toldBy(it, 1)).toEqual([`${party}: deadline_moved`]);
    }
    const appealed = given.appealed();
    appealed.step();
    appealed.step(late);
    expect(toldBy(appealed, 1)).toEqual(['brand: deadline_moved']);
    const answered = given.answered();
    answered.step();
    answered.step(late);
    expect(toldBy(answered, 1)).toEqual(['staff: deadline_moved']);
  });

  test('disagreement and delay go to the lead', () => {
    const it = given.review();
    it.when(say.review('remove'), staff('ada'));
    it.when(say.review('dismiss'), staff('ben'));
    expect(toldBy(it, 2)).toEqual(['staff: review_to_approve', 'lead: review_referred']);
    const answered = given.answered();
    answered.step();
    expect(toldBy(answered, 1)).toEqual(['lead: appeal_overdue']);
  });

  test('an upheld appeal is told to brand and seller with the next window, the first window tells nobody', () => {
    const it = given.answered();
    expect(everything(it)).not.toContain('seller: appeal_upheld');
    it.when(say.decision('upheld'));
    expect(toldBy(it, 2)).toEqual(['brand: appeal_upheld', 'seller: appeal_upheld']);
  });

  test('a notice is received', () => {
    const it = new GivenCase({ kind: 'notice' }, brand(), { notice: { reasonCode: 'test_purchase' } });
    expect(everything(it)).toEqual(['brand: notice_received']);
  });
});

describe('the end of a case', () => {
  function endings(): Record<string, GivenCase> {
    const dismissed = given.closed();
    const kept = given.removed();
    kept.step();
    const reinstated = given.lifting();
    reinstated.obeys();
    const withdrawn = given.review();
    withdrawn.when(say.withdraw);
    const recognised = new GivenCase({}, staff('ada'), { authorisation: authorisationOf() });
    const standing: Circumstances['standing'] = {
      reasonCode: 'court_order',
      measure: 'removed',
      restrictionCaseId: 'case-0',
      order: 3,
      told: ['brand', 'seller'],
    };
    const undone = new GivenCase({ kind: 'reinstatement' }, staff('lea'), { standing });
    undone.obeys();
    return { dismissed, kept, reinstated, withdrawn, recognised, undone };
  }

  test('is told to everybody who was told of the case, and to nobody else', () => {
    const told = Object.entries(endings()).map(([name, it]) => [name, toldBy(it, 1)]);
    expect(Object.fromEntries(told)).toEqual({
      dismissed: ['brand: suspicion_dismissed'],
      kept: ['brand: offer_removed_for_good', 'seller: offer_removed_for_good'],
      reinstated: ['brand: offer_reinstated', 'seller: offer_reinstated'],
      withdrawn: ['brand: suspicion_withdrawn', 'staff: suspicion_withdrawn'],
      recognised: [],
      undone: ['brand: offer_reinstated', 'seller: offer_reinstated'],
    });
  });
});

describe('whom a case has told', () => {
  test('follows from its events alone: no later matrix rewrites it', () => {
    const it = given.asked();
    const [opened, asked] = it.events;
    const otherwise = { ...asked!, data: { ...asked!.data, tells: [{ party: 'lead', kind: 'review_overdue' }] } };
    expect(it.case.told).toEqual(['brand']);
    expect(fold([opened!, otherwise as CaseEvent]).told).toEqual(['lead']);
  });

  test('is nobody, where no event tells anybody anything', () => {
    const untold = given.lifting().events.map(({ data: { tells: _tells, ...data }, ...event }) => ({ ...event, data }));
    expect(fold(untold as CaseEvent[]).told).toEqual([]);
  });

  test('names each of them once, however often they were told', () => {
    const it = given.answered();
    it.when(say.decision('upheld'));
    expect(it.case.told).toEqual(['brand', 'seller', 'staff']);
  });
});

test('a kind of notification is named once', () => {
  expect(new Set(notificationKinds).size).toBe(notificationKinds.length);
});

describe('no preference silences what the law demands', () => {
  const subject = given.asked().case;
  const mayPrefer: readonly string[] = optionalKinds;

  test('every kind is demanded, or somebody may prefer when it comes: none is both', () => {
    for (const kind of notificationKinds)
      for (const party of parties.filter((one) => one !== 'seller'))
        expect([kind, isDemanded({ party, kind }, subject)]).toEqual([kind, !mayPrefer.includes(kind)]);
  });

  test('a seller has no preference: each letter is one that the law demands', () => {
    for (const kind of notificationKinds) expect(isDemanded({ party: 'seller', kind }, subject)).toBe(true);
  });

  test('whatever a brand is told in the case of its own notice is demanded, by whichever way it came', () => {
    const own = new GivenCase({ kind: 'notice' }, brand(), { notice: { reasonCode: 'test_purchase' } });
    const joined = given.asked();
    joined.when({ ...say.verdict('counterfeit'), content: { ...say.verdict('counterfeit').content, notice: true } });
    for (const it of [own, joined])
      for (const kind of notificationKinds) expect(isDemanded({ party: 'brand', kind }, it.case)).toBe(true);
  });

  test('where a clock of the brand begins, moves, speaks or ends unheard, the brand is told at once', () => {
    const clocksOf = (it: Case | undefined) =>
      JSON.stringify(it?.stage.clocks.filter(({ name }) => name === 'verdict' || name === 'answer') ?? []);
    let told = 0;
    for (const life of Object.values(lives)) {
      let before: Case | undefined;
      for (const event of life().events) {
        const after = evolve(before, event);
        const isOverUnheard = event.kind === 'silence_rule_applied';
        if (isOverUnheard || (clocksOf(after) !== clocksOf(before) && clocksOf(after) !== '[]'))
          for (const tell of (event.data.tells ?? []).filter(({ party }) => party === 'brand')) {
            expect([tell.kind, isDemanded(tell, after)]).toEqual([tell.kind, true]);
            told += 1;
          }
        before = after;
      }
    }
    expect(told).toBeGreaterThan(30);
  });
});
