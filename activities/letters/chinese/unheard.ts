import type { Translation } from '../translation.ts';
import type { unheard as english } from '../english/unheard.ts';

export const unheard: Translation<typeof english> = {
  subject: {
    case: '无人回应：{{brand}}在某案件的对话中等待答复 [{{case}}]',
    brand: '无人回应：{{brand}}在对话中等待答复',
  },
  happened: {
    one: '{{brand}}于{{since}}发来消息，{{marketplace}}尚无人阅读或答复。',
    many: '{{brand}}自{{since}}以来发来{{count}}条消息，{{marketplace}}尚无人阅读或答复。',
  },
  action: '该品牌的客户经理是{{partner}}。请确保有人阅读并答复：消息内容只保存在对话中。',
};
