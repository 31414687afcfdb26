import type { ErasureReason } from '../vocabulary.ts';

export const erasuresInChinese: Record<ErasureReason, string> = {
  person_asked: '本人提出请求',
  authority_ordered: '法院或主管机关命令删除',
  wrongly_collected: '本不应收集',
  no_longer_needed: '已无人需要',
  retention_ended: '保存期已满',
};
