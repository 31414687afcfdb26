import type { bulk as english } from '../en/bulk.ts';

export const bulk: typeof english = {
  label: '所选案件',
  answer: '批量答复…',
  title: (count) => `答复 ${count} 个案件`,
  verdict: '您的鉴定结论',
  because: '理由',
  right: '您所依据的权利',
  forEach: '每个案件：',
  forAll: (verdict) => `将所选案件全部答复为“${verdict}”`,
  decided: (verdict, count) => `${count} 个案件：${verdict}`,
  about: '涉及的案件',
  samples: '示例',
  leftOut: (_count, shown) => `${shown} 个案件目前无法答复，未包括在内`,
  came: (given, refused) => (refused === '0' ? `已答复 ${given} 个` : `已答复 ${given} 个，${refused} 个被拒绝：查看`),
  results: '处理结果',
  given: '已答复',
  done: '完成',
  selectRefused: '选择未成功的案件',
};
