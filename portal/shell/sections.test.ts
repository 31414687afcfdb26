import { expect, test } from 'vitest';
import { roles, type Role } from '../../domain/access/roles.ts';
import { shell } from '../words/en/shell.ts';
import { sectionAt, sectionsOf } from './sections.ts';

const { work } = sectionsOf(
  { membershipId: 'm', role: 'brand_reviewer', brandId: 'b', name: 'Ana', language: 'en' },
  shell,
);
const at = (href: string): string | undefined => sectionAt(work, href)?.to;

test('a section is current at its path, whatever else the address asks', () => {
  expect(at('/cases?sellerId=seller-1')).toBe('/cases');
  expect(at('/inbox?view=waiting')).toBe('/inbox');
  expect(at('/settings')).toBeUndefined();
});

test('of two sections with one path, the one whose query the address has is current', () => {
  expect(at('/inbox?view=appeals')).toBe('/inbox?view=appeals');
  expect(at('/inbox')).toBe('/inbox');
});

test('what an account manager needs most is at hand on a telephone, too; nobody has more there than fits', () => {
  const atBottomOf = (role: Role) => {
    const { work: daily, account } = sectionsOf({ membershipId: 'm', role, name: 'Ana', language: 'en' }, shell);
    return [...daily, ...account].filter(({ isSecondary }) => !isSecondary).map(({ to }) => to);
  };
  const needed = ['/queues/questions', '/cases', '/conversations', '/enrolments', '/brands'];
  expect(atBottomOf('account_manager')).toEqual(needed);
  expect(atBottomOf('lead')).not.toContain('/brands');
  for (const role of roles) expect(atBottomOf(role).length).toBeLessThanOrEqual(5);
});

test('everybody has somewhere to begin', () => {
  const firstOf = (role: Role) =>
    sectionsOf({ membershipId: 'm', role, name: 'Ana', language: 'en' }, shell).work[0]?.to;
  expect(firstOf('auditor')).toBe('/samples');
  expect(firstOf('reviewer')).toBe('/queues/review');
  expect(firstOf('administrator')).toBeDefined();
});
