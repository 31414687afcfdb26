import type { notifications as english } from '../en/notifications.ts';
import { kindsInChinese } from '../../../domain/notifications/kinds-in-chinese.ts';

export const notifications: typeof english = {
  kinds: kindsInChinese,
  channels: { mail: '邮件', marketplace_message: '平台消息', webhook: 'Webhook 推送' },
  states: { pending: '投递中', delivered: '已送达', failed: '已放弃', held: '将列入汇总邮件' },
};
