import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { alarms } from './alarms.ts';

test('every alarm has a meaning and a remedy in the guide, and the guide names no other', () => {
  const guide = readFileSync('docs/operations.md', 'utf8');
  const explained = [...guide.matchAll(/^\| `([A-Z]\w+[a-z])` +\| (\S.*?) +\| (\S.*?) +\|$/gm)].map(([, name]) => name);
  expect(explained).toEqual(alarms.map(({ alert }) => alert));
});

test('every alarm says in words what has happened, and how soon somebody has to look', () => {
  for (const { labels, annotations } of alarms) {
    expect(['page', 'ticket']).toContain(labels.severity);
    expect(annotations.summary).toMatch(/\w/);
  }
});
