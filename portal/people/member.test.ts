import { expect, test } from 'vitest';
import { rolesGivenBy } from './member.ts';

test('an administrator names people of the own side alone', () => {
  expect(rolesGivenBy('brand_administrator')).toEqual(['brand_administrator', 'brand_reviewer', 'brand_agent']);
  expect(rolesGivenBy('administrator')).toEqual(['account_manager', 'reviewer', 'lead', 'auditor', 'administrator']);
});
