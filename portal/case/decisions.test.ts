import { describe, expect, test } from 'vitest';
import { english } from '../words/en/index.ts';
import { bodyOf, decisionOf, isLastMinute, possibleActs } from './decisions.ts';
import type { CaseView } from './read-case.ts';

const view = { appeals: { filed: 2, granted: 3 } } as CaseView;

describe('what can be done', () => {
  test('begins with what one is waited for', () => {
    expect(possibleActs(['requestInformation', 'submitVerdict'])).toEqual({
      main: 'submitVerdict',
      further: ['requestInformation'],
    });
    expect(possibleActs(['withdrawSuspicion', 'decideReview', 'fileAppeal'])).toEqual({
      main: 'decideReview',
      further: ['withdrawSuspicion'],
    });
    expect(possibleActs(['retractVerdict'])).toEqual({ main: undefined, further: ['retractVerdict'] });
    expect(possibleActs(['answerAppeal', 'retractVerdict'])).toEqual({ main: 'answerAppeal', further: [] });
  });

  test('has six verdicts, each with its reasons', () => {
    const { answers } = decisionOf('submitVerdict', view, english);
    expect(answers.map(({ value }) => value)).toEqual([
      'counterfeit',
      'authentic',
      'authorised_seller',
      'grey_market',
      'not_our_mark',
      'cannot_determine',
    ]);
    for (const { reasons } of answers) expect(reasons.length).toBeGreaterThan(0);
  });

  test('names the round of the appeal', () => {
    expect(decisionOf('answerAppeal', view, english).path).toBe('appeals/2/answer');
    expect(decisionOf('decideAppeal', view, english).path).toBe('appeals/2/decision');
  });

  test('says of a second opinion whether it agrees', () => {
    const proposal = { decision: 'remove', reasonCode: 'fake_logo', by: 'otto' } as const;
    const second = decisionOf('decideReview', { ...view, review: { lead: false, proposal } }, english);
    expect(second.title).toBe('Second opinion');
    expect(second.answers.map(({ consequence }) => consequence)).toEqual([
      'You agree: it is decided',
      'You disagree: the lead decides',
    ]);
  });
});

describe('what is said to the case', () => {
  const nothing = { note: '', files: [] };
  test('names the right only where an offer is called a counterfeit', () => {
    const decision = decisionOf('submitVerdict', view, english);
    const given = { ...nothing, act: 'submitVerdict', iprRecordId: 'mark', reasonCode: 'genuine' } as const;
    expect(bodyOf(decision, { ...given, answer: 'authentic' })).toEqual({
      verdict: 'authentic',
      reasonCode: 'genuine',
    });
    expect(bodyOf(decision, { ...given, answer: 'counterfeit' })).toMatchObject({ iprRecordId: 'mark' });
  });

  test('has words and files only where they are taken', () => {
    const files = [{ sha256: 'a', name: 'a.png', bytes: 1 }];
    const entered = { act: 'extendDeadline', by: 'PT24H', reasonCode: 'outage', note: 'x', files } as const;
    expect(bodyOf(decisionOf('extendDeadline', view, english), entered)).toEqual({ by: 'PT24H', reasonCode: 'outage' });
    const asking = { act: 'requestInformation', note: ' Which clasp? ', files } as const;
    expect(bodyOf(decisionOf('requestInformation', view, english), asking)).toEqual({
      note: 'Which clasp?',
      files: ['a'],
    });
  });
});

test('in the last minute nothing is held back', () => {
  const now = Date.parse('2026-11-28T12:00:00Z');
  const until = (deadline: string) => ({ deadline }) as CaseView['clock'];
  expect(isLastMinute(until('2026-11-28T12:00:59Z'), now)).toBe(true);
  expect(isLastMinute(until('2026-11-28T12:01:01Z'), now)).toBe(false);
  expect(isLastMinute(undefined, now)).toBe(false);
});
