import type { MemberRole } from './roles.ts';

export const rolesInGerman: Record<MemberRole, string> = {
  brand_administrator: 'Verwaltung der Marke',
  brand_reviewer: 'Prüfung für die Marke',
  brand_agent: 'Bevollmächtigte der Marke',
  account_manager: 'Kundenbetreuung',
  reviewer: 'Prüfung',
  lead: 'Leitung',
  auditor: 'Revision',
  administrator: 'Verwaltung',
};
