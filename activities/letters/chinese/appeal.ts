import type { appeal as english } from '../english/appeal.ts';
import type { Translation } from '../translation.ts';

export const appeal: Translation<typeof english> = {
  appeal_received: {
    seller: {
      subject: '我们已收到您的申诉（第{{round}}轮，共{{rounds}}轮）：“{{title}}”',
      happened: '我们已收到您就该商品提出的申诉（第{{round}}轮，共{{rounds}}轮）。',
      meaning:
        '{{meanwhile}}我们请{{brand}}向您作出答复。如该品牌方不同意您的意见，将由{{independent}}就您的申诉作出决定。',
      action: '您现在无需采取任何行动。一旦作出决定，我们会写信告知您。',
    },
  },
  appeal_to_answer: {
    brand: {
      subject: '卖家提出申诉（第{{round}}轮）：“{{title}}”——请于{{until}}前答复',
      happened: '卖家已就有关该商品的决定提出申诉（第{{round}}轮，共{{rounds}}轮）。',
      meaning:
        '{{meanwhile}}如您答复该商品为假冒（维持），将由我们的工作人员就申诉作出决定。如您答复该商品并非假冒（撤回），该决定将被撤销，本案件不再限制该商品。',
      action: '请在案件中答复：维持或撤回，并说明您的理由。',
    },
  },
  appeal_to_answer_reminder: {
    brand: {
      subject: '提醒：卖家提出申诉（第{{round}}轮）——“{{title}}”——请于{{until}}前答复',
      happened: '卖家已就有关该商品的决定提出申诉，我们尚未收到您的答复。',
      meaning:
        '{{meanwhile}}如您答复该商品为假冒（维持），将由我们的工作人员就申诉作出决定。如您答复该商品并非假冒（撤回），该决定将被撤销，本案件不再限制该商品。',
      action: '请在案件中答复：维持或撤回，并说明您的理由。',
    },
  },
  appeal_overdue: {
    colleague: {
      subject: '申诉逾期未决：“{{title}}”（{{brand}}）——请于{{until}}前决定',
      happened: '就此申诉作出决定的时间已到，但尚未作出决定。',
      meaning: '{{state}}卖家仍在等待。该申诉现交由您作为主管处理。',
      action: '请确保由{{independent}}在案件中作出决定。',
    },
  },
  appeal_upheld: {
    brand: {
      subject: '申诉不成立：“{{title}}”——第{{round}}轮（共{{rounds}}轮）已开放',
      happened: '卖家的申诉未改变有关该商品的决定。',
      meaning: '{{state}}卖家可以再次申诉：第{{round}}轮（共{{rounds}}轮）已开放。',
      action: '您无需采取任何行动。如货品经证实为正品，请在结案前在案件中说明。',
    },
    seller: {
      subject: '您的申诉结果：有关“{{title}}”的决定维持不变——第{{round}}轮（共{{rounds}}轮）已开放',
      happened: '您的申诉未改变有关该商品的决定。',
      meaning: '{{state}}您可以再次申诉：第{{round}}轮（共{{rounds}}轮）已开放。',
      action: '如您有新的证据，例如发票或来源证明，请随新的申诉一并提交。',
    },
  },
};
