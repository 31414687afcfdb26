import { describe, expect, test } from 'vitest';
import { may, type Principal } from './may.ts';
import { mayGrant } from './may-grant.ts';
import { permissions } from './permissions.ts';
import { roles, type Role } from './roles.ts';

const principal = (role: Role, more: Partial<Principal> = {}): Principal => ({
  role,
  scopes: permissions[role],
  ...more,
});
const caseOf = (brandId: string, country?: string) => ({ brandId, caseId: 'case-1', country });

describe('may', () => {
  test('nobody what the role does not hold, nor what the key leaves out', () => {
    expect(may(principal('auditor'), 'decideReview')).toBe('not_permitted');
    expect(may(principal('reviewer', { scopes: ['readCases'] }), 'decideReview')).toBe('not_permitted');
    expect(may(principal('reviewer', { scopes: ['readCases'] }), 'readCases')).toBe('permitted');
  });

  test('a key without any scope ask nothing', () => {
    for (const role of roles)
      for (const action of permissions[role])
        expect(may(principal(role, { scopes: [] }), action)).toBe('not_permitted');
  });

  test('somebody of a brand not learn that another brand’s case exists', () => {
    const vera = principal('brand_reviewer', { brandId: 'aurelia' });
    expect(may(vera, 'readCases', caseOf('aurelia'))).toBe('permitted');
    expect(may(vera, 'readCases', caseOf('nordlicht'))).toBe('not_found');
    expect(may(vera, 'decideReview', caseOf('nordlicht'))).toBe('not_permitted');
  });

  test('the holder of a link see one case alone', () => {
    const seller = principal('seller', { caseId: 'case-1' });
    expect(may(seller, 'fileAppeal', caseOf('aurelia'))).toBe('permitted');
    expect(may(seller, 'fileAppeal', { ...caseOf('aurelia'), caseId: 'case-2' })).toBe('not_found');
  });

  test.each([
    ['DE', 'permitted'],
    ['CH', 'permitted'],
    ['GB', 'not_found'],
    [undefined, 'not_found'],
  ])('an agent for the Union and Switzerland, about an offer in %s: %s', (country, said) => {
    const delegation = { iprRecordIds: ['mark'], territories: ['EU', 'CH'], endsOn: '2027-12-31' };
    const agent = principal('brand_agent', { brandId: 'aurelia', delegation });
    expect(may(agent, 'submitVerdict', caseOf('aurelia', country))).toBe(said);
  });
});

describe('nobody grants what they do not hold', () => {
  test.each([
    ['brand_administrator', ['brand_administrator', 'brand_reviewer', 'brand_agent']],
    ['brand_reviewer', ['brand_reviewer', 'brand_agent']],
    ['administrator', ['detector', 'account_manager', 'reviewer', 'lead', 'auditor', 'administrator']],
    ['account_manager', ['detector', 'account_manager', 'auditor']],
  ] as const)('%s can give %j', (granter, granted) => {
    expect(roles.filter((role) => mayGrant(granter, role))).toEqual(granted);
  });
});
