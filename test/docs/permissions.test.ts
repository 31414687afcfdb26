import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actions, permissions } from '../../domain/access/permissions.ts';
import { roles } from '../../domain/access/roles.ts';

/** A table of Markdown as rows of cells. */
const tableOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

test('the guide to the API says of every action who may ask it', () => {
  const guide = readFileSync('docs/api.md', 'utf8');
  const [, section = ''] = /\n## Keys and scopes\n([\s\S]*?)\n## /.exec(guide) ?? [];
  const withPermissions = roles.filter((role) => permissions[role].length > 0);
  const expected = [
    ['action', ...withPermissions.map((role) => `\`${role}\``)],
    ['---', ...withPermissions.map(() => '---')],
    ...actions.map((action) => [
      `\`${action}\``,
      ...withPermissions.map((role) => (permissions[role].includes(action) ? 'yes' : '')),
    ]),
  ];
  const shown = tableOf(section).map((row) => row.map((cell) => (/^-+$/.test(cell) ? '---' : cell)));
  expect(shown).toEqual(expected);
});
