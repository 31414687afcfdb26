import type { MemberRole } from './roles.ts';

export const rolesInChinese: Record<MemberRole, string> = {
  brand_administrator: '品牌管理员',
  brand_reviewer: '品牌审核员',
  brand_agent: '品牌授权代表',
  account_manager: '客户经理',
  reviewer: '审核员',
  lead: '主管',
  auditor: '审计员',
  administrator: '管理员',
};
