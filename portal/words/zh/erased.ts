import { erasuresInChinese } from '../../../domain/reasons/erasures-in-chinese.ts';
import type { erased as english } from '../en/erased.ts';

/** What stands in the place of words and files that were erased. */
export const erased: typeof english = {
  reasons: erasuresInChinese,
  sentence: (day: string, reason: string): string => `已于 ${day} 删除：${reason}。`,
};
