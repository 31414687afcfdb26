import type { notifications as english } from '../en/notifications.ts';
import { kindsInChinese } from '../../../domain/notifications/kinds-in-chinese.ts';

export const notifications: typeof english = {
  kinds: kindsInChinese,
  channels: { mail: '邮件', marketplace_message: '平台站内信', webhook: 'Webhook 推送' },
  states: { pending: '投递中', delivered: '已送达', failed: '已放弃', held: '将列入汇总邮件' },
  letters: {
    open: '查看正文',
    webhook: 'Webhook 推送不含文字：它只说明有内容可读，以及在何处可读。',
    none: '未保存内容：尚未被接收，或发送于开始保存信函之前。',
    taken: (at, language) => `${at} 被接收时的原文，语言：${language}`,
    digest: '该内容通过汇总邮件告知，一封邮件包含多项内容；此处为其中的相关文字。',
    secret: '链接中以“…”代替的是其密钥：持有密钥者即以卖家身份行事。',
    hash: '记录中该文本的 SHA-256：',
  },
};
