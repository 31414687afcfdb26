import { unlistedInChinese } from '../../../domain/reasons/unlisted-in-chinese.ts';
import { wordsInChinese } from '../../../domain/reasons/words-in-chinese.ts';
import { statementInChinese as said } from '../../../domain/sentences/statement-in-chinese.ts';
import type { codes as english } from '../english/codes.ts';
import type { Translation } from '../translation.ts';

export const codes: Translation<typeof english> = {
  measures: said.measures,
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
  reasons: { ...wordsInChinese, ...unlistedInChinese },
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
    authorisation: '我们的系统，因为卖家 {{seller}} 自 {{since}} 起在{{brand}}的授权卖家名单上',
    earlier_answer: '我们的系统，依据{{brand}}在案件 {{cited}} 中对该商品的说明',
    standing_removal: '我们的系统，依据案件 {{cited}} 中仍然有效的决定',
    vanished: '我们的系统，因为该商品已消失',
  },
  independent: said.independent,
  meanwhile: {
    keep: '申诉期间，本案件对该商品采取的措施保持不变。',
    lift: '申诉期间，本案件对该商品采取的措施予以解除。',
  },
};
