import type { MemberRole } from './roles.ts';

export const rolesInSpanish: Record<MemberRole, string> = {
  brand_administrator: 'Administración de la marca',
  brand_reviewer: 'Revisión de la marca',
  brand_agent: 'Agente de la marca',
  account_manager: 'Gestión de cuenta',
  reviewer: 'Revisión',
  lead: 'Responsable',
  auditor: 'Auditoría',
  administrator: 'Administración',
};
