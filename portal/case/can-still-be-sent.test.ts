import { expect, test } from 'vitest';
import { english } from '../words/en/index.ts';
import { canStillBeSent } from './can-still-be-sent.ts';
import type { CaseView } from './read-case.ts';

const view = (allowedActions: string[], filed = 0) => ({ allowedActions, appeals: { filed } }) as unknown as CaseView;
const held = (act: string, path: string) => ({
  entered: { act, note: '' },
  request: { path: `/v1/cases/c_1/${path}`, body: {} },
});

test('a decision can still be sent as long as the case allows it', () => {
  const verdict = { ...held('submitVerdict', 'verdict'), because: 'changed' as const };
  expect(canStillBeSent(verdict, view(['submitVerdict']), english)).toBe(true);
  expect(canStillBeSent(verdict, view(['requestInformation']), english)).toBe(false);
});

test('an answer to an appeal is none to the next one', () => {
  const answer = held('answerAppeal', 'appeals/1/answer');
  expect(canStillBeSent(answer, view(['answerAppeal'], 1), english)).toBe(true);
  expect(canStillBeSent(answer, view(['answerAppeal'], 2), english)).toBe(false);
});

test('verdicts about many cases are asked of each case', () => {
  const bulk = { entered: { bulk: true }, request: { path: '/v1/verdict-batches', body: {} } };
  expect(canStillBeSent(bulk, view(['submitVerdict']), english)).toBe(true);
  expect(canStillBeSent(bulk, view([]), english)).toBe(false);
});

test('what may have arrived already is asked for again, whatever the case allows now', () => {
  const unanswered = { ...held('submitVerdict', 'verdict'), because: 'unanswered' as const };
  expect(canStillBeSent(unanswered, view([]), english)).toBe(true);
});
