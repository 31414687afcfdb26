import type { Translation } from '../translation.ts';
import type { digest as english } from '../english/digest.ts';

export const digest: Translation<typeof english> = {
  subject: {
    one: '{{marketplace}}消息汇总：一条',
    many: '{{marketplace}}消息汇总：{{count}}条',
  },
  happened: '以下是自上次汇总以来发给您的消息，按案件排列。',
  case: '案件 {{case}}（{{brand}}）',
  meaning: '需要您答复的事项以及期限将至的提醒不会列入汇总，总是立即发送。',
  footer: '您收到此汇总，是因为您参与{{marketplace}}的品牌保护，并选择了以汇总方式接收消息。',
};
