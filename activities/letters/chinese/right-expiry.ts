import type { Translation } from '../translation.ts';
import type { rightExpiry as english } from '../english/right-expiry.ts';

export const rightExpiry: Translation<typeof english> = {
  subject: '将于{{day}}到期：{{right}}',
  happened: '按此处的登记，{{brand}}的一项权利有效期至{{day}}：{{right}}。',
  meaning: '过了这一天，您的鉴定结论和侵权通知都不能再以该权利为依据。此前依据该权利作出的决定不受影响。',
  action: '续展之后，请将新的到期日告知您的客户经理{{manager}}（{{email}}），由其登记。',
  footer: '您收到此邮件，是因为您管理{{brand}}在{{marketplace}}品牌保护中的账户。',
};
