import { describe, expect, test } from 'vitest';
import { updates } from './case/commands/message-contents.ts';
import { actions, permissions, roles, type Role } from './permissions.ts';
import type { UpdateName } from './vocabulary.ts';

const updateNames = Object.keys(updates) as UpdateName[];
const allowedTo = (name: UpdateName): Role[] => roles.filter((role) => permissions[role].includes(name));

/** Who may send each message to a case at all. */
const table: Record<UpdateName, Role[]> = {
  submitVerdict: ['brand'],
  requestInformation: ['brand'],
  provideInformation: ['staff', 'lead'],
  extendDeadline: ['staff', 'lead'],
  decideReview: ['staff', 'lead'],
  resolveMarketplaceProblem: ['staff', 'lead'],
  fileAppeal: ['seller'],
  answerAppeal: ['brand'],
  decideAppeal: ['staff', 'lead'],
  retractVerdict: ['brand'],
  withdrawSuspicion: ['staff', 'lead'],
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

  test('an auditor only reads', () => {
    expect(permissions.auditor.filter((action) => !action.startsWith('read'))).toEqual([]);
  });

  test('a detector reads nothing', () => {
    expect(permissions.detector.filter((action) => action.startsWith('read'))).toEqual([]);
  });
});
