import type { search as english } from '../en/search.ts';

export const search: typeof english = {
  ask: '关键词，或案件、卖家、商品编号',
  results: '匹配结果',
  filter: '筛选',
  any: '全部',
  saved: '已保存的视图',
  choose: '请选择…',
  viewName: '此视图的名称',
  nothing: '没有符合条件的案件',
  nothingText: '请减少上方的筛选条件。',
  sort: '排序',
  orders: { newest: '最新在前', due: '最先到期在前' },
  steps: (count: number): string => `${count} 个步骤`,
  filters: {
    q: '商品标题中的词',
    stage: '阶段',
    outcome: '结果',
    brandId: '品牌',
    sellerId: '卖家',
    listingId: '商品',
    hasProblem: '平台执行有问题',
  },
  openCase: (id) => `打开案件 ${id}`,
  ofSeller: (id) => `卖家 ${id} 的案件`,
  withWords: (words: string): string => `标题含“${words}”的案件`,
  ofListing: (id) => `商品 ${id} 的案件`,
};
