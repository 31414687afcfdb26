import type { review as english } from '../english/review.ts';
import type { Translation } from '../translation.ts';

export const review: Translation<typeof english> = {
  review_overdue: {
    colleague: {
      subject: '逾期未决：“{{title}}”（{{brand}}）——请于{{until}}前决定',
      happened: '就此嫌疑作出决定的时间已到，但尚未作出决定。',
      meaning: '{{state}}该案件现交由您作为主管处理。',
      action: '请在案件中作出决定，或确保由另一位主管作出决定。',
    },
  },
  review_referred: {
    colleague: {
      subject: '请您作为主管决定：“{{title}}”（{{brand}}）',
      happened: '一位工作人员已就如何处理此嫌疑提出建议，另一位不同意。',
      meaning: '{{state}}由您单独决定，您的决定立即生效。',
      action: '两人均已在案件中说明理由，请在案件中作出决定：下架或解除嫌疑，并说明您自己的理由。',
    },
  },
  lead_decides: {
    colleague: {
      subject: '请您作为主管决定：已无其他人选——“{{title}}”（{{brand}}）',
      happened: '所有可以在本案件中作出决定的人员，此前均已在本案件中作过决定或提出过建议。',
      meaning: '{{state}}根据规则，此时由主管决定，即使其此前已作过决定。',
      action: '请在案件中作出决定，并说明您的理由。',
    },
  },
  somebody_to_name: {
    colleague: {
      subject: '请指定人员：“{{title}}”（{{brand}}）正在等待',
      happened: '所有可以在本案件中作出决定的人员，此前均已在本案件中作过决定或提出过建议。',
      meaning: '{{state}}本案件将无限期等待：任何人的沉默都不会产生不利后果。',
      action: '{{newcomer}}',
    },
  },
  marketplace_problem_overdue: {
    colleague: {
      subject: '逾期：平台尚未采取行动——“{{title}}”（{{brand}}）',
      happened: '平台没有完成本案件所要求的事项，也无人按时处理。',
      meaning: '{{state}}',
      action: '请在案件中处理：{{resolve}}。',
    },
  },
  offer_removed: {
    brand: {
      subject: '已完成：“{{title}}”已无法购买',
      happened: '已确认该商品无法再购买。',
      meaning: '{{hearing}}',
      action: '{{retract}}',
    },
  },
};
