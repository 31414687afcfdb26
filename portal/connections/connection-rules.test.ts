import { expect, test } from 'vitest';
import { actionsOfKeys } from '../../api/keys/key.ts';
import { keyRoles, keyRolesGivenBy, scopesOf, standingOf } from './connection-rules.ts';

test('what is offered is what the API takes', () => {
  for (const role of keyRoles.filter((one) => one !== 'brand_reviewer'))
    expect(scopesOf(role, 'administrator')).toEqual(actionsOfKeys(role));
  expect(scopesOf('brand_reviewer', 'brand_administrator')).toEqual(actionsOfKeys('brand_reviewer'));
});

test('keys are made on the own side', () => {
  expect(keyRolesGivenBy('brand_administrator')).toEqual(['brand_reviewer']);
  expect(keyRolesGivenBy('administrator')).toEqual(['detector', 'account_manager', 'reviewer', 'auditor']);
});

test('a key counts until it ends or is revoked', () => {
  const now = Date.parse('2026-11-29T12:00:00Z');
  expect(standingOf({}, now)).toBe('counts');
  expect(standingOf({ endsAt: '2026-11-29T12:00:01Z' }, now)).toBe('counts');
  expect(standingOf({ endsAt: '2026-11-29T12:00:00Z' }, now)).toBe('over');
  expect(standingOf({ revokedAt: '2026-11-28T12:00:00Z' }, now)).toBe('revoked');
});
