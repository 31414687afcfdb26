import { expect, test } from 'vitest';
import { choicesFor } from './palette-choices.ts';

const commands = [
  { keys: 'j', label: 'Next row', run: () => {} },
  { keys: 'ArrowDown', label: 'Next row', run: () => {} },
  { keys: 'g i', label: 'Go to Inbox', run: () => {} },
];
const words = {
  openCase: (id: string) => `case ${id}`,
  ofSeller: (id: string) => `seller ${id}`,
  ofListing: (id: string) => `listing ${id}`,
  withWords: (asked: string) => `words ${asked}`,
};
const labels = (asked: string, commandsOnly = false) =>
  choicesFor(asked, commands, words, commandsOnly).map(({ label }) => label);

test('two keys that do the same are one choice', () => {
  expect(choicesFor('', commands, words, false).map(({ keys }) => keys)).toEqual([['j', 'ArrowDown'], ['g i']]);
});

test('commands are found by their words, and ids lead to what has them', () => {
  expect(labels('inbox')).toEqual(['Go to Inbox', 'words inbox', 'seller inbox', 'listing inbox']);
  expect(labels('case-01kb3v8w5h')).toEqual(['case case-01kb3v8w5h']);
  expect(labels('inbox', true)).toEqual(['Go to Inbox']);
});

test('what is asked is never a piece of an address', () => {
  expect(choicesFor('a&b/..', commands, words, false)[0]!.href).toBe('/cases?q=a%26b%2F..');
  const [found] = choicesFor('watch', commands, words, false, [{ caseId: 'c_1', title: 'A watch' }]);
  expect(found).toMatchObject({ href: '/cases/c_1', label: 'A watch' });
});
