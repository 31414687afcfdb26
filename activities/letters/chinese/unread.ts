import type { Translation } from '../translation.ts';
import type { unread as english } from '../english/unread.ts';

export const unread: Translation<typeof english> = {
  subject: {
    case: '{{brand}}案件的对话中有新消息 [{{case}}]',
    brand: '对话中有新消息：{{brand}}',
  },
  happened: {
    one: '您有一条来自{{writer}}的未读消息。',
    many: '您有{{count}}条来自{{writer}}的未读消息。',
  },
  writer: '{{names}}（{{side}}）',
  topic: {
    case: '该对话涉及{{brand}}的案件 {{case}}。',
    brand: '该对话涉及各案件之外与{{brand}}有关的一切事项。',
  },
  action: '消息内容只保存在对话中，不在本邮件里：请在对话中阅读并回复。',
  button: '打开对话',
  footer: '您收到此邮件，是因为您参与{{marketplace}}的品牌保护。',
};
