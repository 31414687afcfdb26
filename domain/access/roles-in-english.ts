import type { MemberRole } from './roles.ts';

export const rolesInEnglish: Record<MemberRole, string> = {
  brand_administrator: 'Brand administrator',
  brand_reviewer: 'Brand reviewer',
  brand_agent: 'Brand agent',
  account_manager: 'Account manager',
  reviewer: 'Reviewer',
  lead: 'Lead',
  auditor: 'Auditor',
  administrator: 'Administrator',
};
