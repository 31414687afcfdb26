import type { UnlistedReason } from './unlisted-in-english.ts';

/** Reasons that stand in no list to choose from. */
export const unlistedInChinese: Record<UnlistedReason, string> = {
  authentic: '品牌方表示货品为正品',
  grey_market: '货品为正品，来自其他市场',
  brand_silent: '品牌方未按时答复',
  brand_cannot_determine: '品牌方无法判断',
  brand_retracted: '品牌方已撤回其鉴定结论',
  brand_cleared: '品牌方表示货品为正品',
  review_overdue: '无人按时作出决定',
  appeal_overdue: '我们未按时就申诉作出决定',
  appeals_upheld: '该决定经申诉后得到维持',
  not_appealed: '无人按时申诉',
  listing_vanished: '该商品已不在线',
  marketplace_refused: '该措施无法执行',
  disagreement: '两人作出了不同的决定',
  nobody_resolved: '无人按时处理',
  suspected_counterfeit: '该商品看似假冒',
  signal: '品牌方的系统作出此报告',
  fake: '货品系假冒',
  laboratory: '实验室已检验货品',
  logo_differs: '标志与正品不符',
  decision_conflict: '平台持有本案件的另一决定',
};
