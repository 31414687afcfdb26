import { wordsInChinese } from '../../../domain/reasons/words-in-chinese.ts';
import type { codes as english } from '../english/codes.ts';
import type { Translation } from '../translation.ts';

/** What is done to an offer is a verb, which follows 被. */
export const codes: Translation<typeof english> = {
  measures: { none: '不作限制', demoted: '降低曝光', held: '暂停销售', removed: '下架' },
  verdicts: {
    counterfeit: { name: '假冒', text: '货品系假冒。该商品将被{{measure}}，卖家可以申诉。' },
    authentic: { name: '正品', text: '货品为正品。该商品予以保留。' },
    authorised_seller: {
      name: '授权卖家',
      text: '该卖家可以销售您的货品。该商品予以保留，我们不会再就该卖家向您询问。',
    },
    grey_market: {
      name: '灰色市场',
      text: '货品为正品，但来自其他市场。该商品予以保留：这不是假冒。',
    },
    not_our_mark: { name: '非我方商标', text: '该商品未使用您的品牌。该商品予以保留。' },
    cannot_determine: { name: '无法判断', text: '根据现有材料您无法判断。由我们的工作人员决定。' },
  },
  reasons: {
    ...wordsInChinese,
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
    logo_differs: '标志与真品不同',
    decision_conflict: '平台持有本案件的另一决定',
  },
  other_reason: '“{{words}}”（原文）',
  deciders: {
    you: '您',
    brand: '{{brand}}',
    staff: '我们的工作人员',
    lead: '我们的主管',
    independent: '我们的一位此前未在本案件中作过决定的工作人员',
    lead_alone: '我们的主管，因为其他人员此前均已在本案件中作过决定',
    score: '我们的系统，依据嫌疑评分',
    silence: '我们的系统，依据期限届满时适用的规则',
    recognition: '我们的系统，因为{{brand}}已授权该卖家',
    earlier_answer: '我们的系统，依据{{brand}}在案件 {{cited}} 中对该商品的说明',
    standing_removal: '我们的系统，依据案件 {{cited}} 中仍然有效的决定',
    vanished: '我们的系统，因为该商品已消失',
  },
  independent: {
    wait: '一位此前未在本案件中作过决定的人员',
    lead_decides: '一位此前未在本案件中作过决定的人员（如已无此类人员，则为我们的主管）',
  },
  meanwhile: {
    keep: '申诉期间，本案件对该商品采取的措施保持不变。',
    lift: '申诉期间，本案件对该商品采取的措施予以解除。',
  },
};
