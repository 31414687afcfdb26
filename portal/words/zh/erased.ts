import type { erased as english } from '../en/erased.ts';

/** What stands in the place of words and files that were erased. */
export const erased: typeof english = {
  reasons: {
    person_asked: '本人提出请求',
    authority_ordered: '法院或主管机关命令删除',
    wrongly_collected: '本不应收集',
    no_longer_needed: '已无人需要',
    retention_ended: '保存期已满',
  },
  sentence: (day: string, reason: string): string => `已于 ${day} 删除：${reason}。`,
};
