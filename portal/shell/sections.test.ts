import { expect, test } from 'vitest';
import { roles, type Role } from '../../domain/access/roles.ts';
import { shell } from '../words/en/shell.ts';
import { atBottom, sectionAt, sectionsOf } from './sections.ts';

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

test('a page about one thing is in the section of all such things', () => {
  const { work: daily, account } = sectionsOf({ membershipId: 'm', role: 'lead', name: 'Ana', language: 'en' }, shell);
  const ofLead = (href: string) => sectionAt([...daily, ...account], href)?.to;
  expect(at('/cases/c_1/timeline?at=3')).toBe('/cases');
  expect(['/sellers/s_1', '/batches/b_1', '/cases/c_1'].map(ofLead)).toEqual(['/cases', '/cases', '/cases']);
  expect(['/brands/b', '/brands/b/messages', '/enrolments/e'].map(ofLead)).toEqual([
    '/brands',
    '/conversations',
    '/enrolments',
  ]);
  expect(ofLead('/rights')).toBe('/rights');
});

test('of two sections with one path, the one whose query the address has is current', () => {
  expect(at('/inbox?view=appeals')).toBe('/inbox?view=appeals');
  expect(at('/inbox')).toBe('/inbox');
});

test('what an account manager needs most is at hand on a telephone, too; nobody has more there than fits', () => {
  const atBottomOf = (role: Role, href = '/settings') => {
    const all = sectionsOf({ membershipId: 'm', role, name: 'Ana', language: 'en' }, shell);
    return atBottom(all, sectionAt([...all.work, ...all.account], href)).map(({ to }) => to);
  };
  const needed = ['/queues/questions', '/cases', '/conversations', '/enrolments', '/brands'];
  expect(atBottomOf('account_manager')).toEqual(needed);
  expect(atBottomOf('lead')).not.toContain('/brands');
  for (const role of roles)
    for (const href of ['/settings', '/queues/second', '/queues/overdue', '/rights'])
      expect(atBottomOf(role, href).length).toBeLessThanOrEqual(5);
  expect(atBottomOf('lead')).not.toContain('/queues/second');
  expect(atBottomOf('lead', '/queues/second')).toContain('/queues/second');
});

test('no two places of one navigation have the same picture', () => {
  for (const role of roles) {
    const { work: daily, account } = sectionsOf({ membershipId: 'm', role, name: 'Ana', language: 'en' }, shell);
    const icons = [...daily, ...account].map(({ icon }) => icon);
    expect(new Set(icons).size, role).toBe(icons.length);
  }
});

test('everybody has somewhere to begin', () => {
  const firstOf = (role: Role) =>
    sectionsOf({ membershipId: 'm', role, name: 'Ana', language: 'en' }, shell).work[0]?.to;
  expect(firstOf('auditor')).toBe('/samples');
  expect(firstOf('reviewer')).toBe('/queues/review');
  expect(firstOf('administrator')).toBeDefined();
});
