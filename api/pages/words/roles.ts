import type { MemberRole } from '../../../domain/access/roles.ts';
import type { Language } from '../../../domain/vocabulary.ts';

/** As what somebody acts. */
export const roleWords: Record<Language, Record<MemberRole, string>> = {
  en: {
    brand_administrator: 'Brand administrator',
    brand_reviewer: 'Brand reviewer',
    brand_agent: 'Brand agent',
    account_manager: 'Account manager',
    reviewer: 'Reviewer',
    lead: 'Lead',
    auditor: 'Auditor',
    administrator: 'Administrator',
  },
  de: {
    brand_administrator: 'Verwaltung der Marke',
    brand_reviewer: 'Prüfung für die Marke',
    brand_agent: 'Bevollmächtigte der Marke',
    account_manager: 'Kundenbetreuung',
    reviewer: 'Prüfung',
    lead: 'Leitung',
    auditor: 'Revision',
    administrator: 'Verwaltung',
  },
  zh: {
    brand_administrator: '品牌管理员',
    brand_reviewer: '品牌审核员',
    brand_agent: '品牌授权代表',
    account_manager: '客户经理',
    reviewer: '审核员',
    lead: '主管',
    auditor: '审计员',
    administrator: '管理员',
  },
  es: {
    brand_administrator: 'Administración de la marca',
    brand_reviewer: 'Revisión de la marca',
    brand_agent: 'Agente de la marca',
    account_manager: 'Gestión de cuenta',
    reviewer: 'Revisión',
    lead: 'Responsable',
    auditor: 'Auditoría',
    administrator: 'Administración',
  },
};
