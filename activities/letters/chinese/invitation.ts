import type { Translation } from '../translation.ts';
import type { invitation as english } from '../english/invitation.ts';

export const invitation: Translation<typeof english> = {
  subject: {
    brand: '您现在可以代表{{brand}}在{{marketplace}}行事',
    marketplace: '您现在加入了{{marketplace}}的品牌保护工作',
  },
  happened: {
    brand: '您已被指定在{{marketplace}}的品牌保护中代表{{brand}}行事，身份为{{role}}。',
    marketplace: '您已被指定参与{{marketplace}}的品牌保护工作，身份为{{role}}。',
  },
  action: '请用此邮箱地址登录：我们每次都会向您发送一个链接。无需密码。',
  button: '登录',
  caution: '如果您对此并不知情，请不要登录，并告知{{sender}}。',
  footer: '您收到此邮件，是因为{{sender}}将此地址登记为您的地址。',
  roles: {
    brand_administrator: '管理员',
    brand_reviewer: '审核员',
    brand_agent: '授权代表（以授权范围为限）',
    account_manager: '客户经理',
    reviewer: '审核员',
    lead: '主管',
    auditor: '审计员',
    administrator: '管理员',
  },
};
