import { describe, expect, test } from 'vitest';
import { updates } from '../case/commands/message-contents.ts';
import { actions, permissions } from './permissions.ts';
import { brandRoles, roles, type Role } from './roles.ts';
import type { UpdateName } from '../vocabulary.ts';

const updateNames = Object.keys(updates) as UpdateName[];
const allowedTo = (name: UpdateName): Role[] => roles.filter((role) => permissions[role].includes(name));

const partners: Role[] = ['account_manager', 'reviewer', 'lead', 'administrator'];
const deciders: Role[] = ['reviewer', 'lead', 'administrator'];

/** Who may send each message to a case at all. */
const table: Record<UpdateName, Role[]> = {
  submitVerdict: [...brandRoles],
  requestInformation: [...brandRoles],
  provideInformation: partners,
  extendDeadline: partners,
  decideReview: deciders,
  resolveMarketplaceProblem: partners,
  fileAppeal: ['seller'],
  answerAppeal: [...brandRoles],
  decideAppeal: deciders,
  retractVerdict: [...brandRoles],
  withdrawSuspicion: partners,
};

describe('permissions', () => {
  test.each(updateNames)('%s', (name) => {
    expect(actions).toContain(name);
    expect(allowedTo(name)).toEqual(table[name]);
  });

  test('every action is permitted to somebody', () => {
    const permitted = new Set(Object.values(permissions).flat());
    expect(actions.filter((action) => !permitted.has(action))).toEqual([]);
  });

  test('an auditor only reads, and has cases replayed, which changes nothing of them', () => {
    expect(permissions.auditor.filter((action) => !action.startsWith('read'))).toEqual(['replayCases']);
  });

  test('a detector reads nothing', () => {
    expect(permissions.detector.filter((action) => action.startsWith('read'))).toEqual([]);
  });

  test('the partner of a brand decides nothing about sellers', () => {
    const ofCases = permissions.account_manager.filter((action) => action !== 'decideEnrolments');
    expect(ofCases.filter((action) => action.startsWith('decide'))).toEqual([]);
  });
});
