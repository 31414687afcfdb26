import type { Translation } from '../translation.ts';
import type { head as english } from '../english/head.ts';

export const head: Translation<typeof english> = {
  subject: '{{log}}的日志：已封存{{size}}条',
  happened: '{{since}}，{{log}}的日志共有{{size}}条记录。以下是其签名日志头。',
  root: '根哈希：{{root}}',
  action: '请保存本邮件。日后若有人截断或更改日志，便无法给出与此日志头相接的日志，而您可以据此证明。',
  button: '最新的日志头',
  footer: '您每天收到此邮件，是因为您在{{marketplace}}担任审计员。',
};
