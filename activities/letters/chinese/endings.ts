import type { endings as english } from '../english/endings.ts';
import type { Translation } from '../translation.ts';

const nothingToDo = '您无需采取任何行动。';

export const endings: Translation<typeof english> = {
  offer_removed_for_good: {
    brand: {
      subject: '已结案：有关“{{title}}”的决定维持不变',
      happened: '有关该商品的案件已结案。认定其为假冒的决定维持不变。',
      meaning: '{{state}}',
      action: '您无需采取任何行动。如您再次发现该货品，请向我们提交侵权通知。',
    },
    seller: {
      subject: '已结案：有关“{{title}}”的决定维持不变',
      happened: '有关您商品的案件已结案。认定其为假冒的决定维持不变。',
      meaning: '{{state}}{{strike}}您不能再向我们提出申诉。',
      action: '请勿再次上架该货品。如您仍不同意，您仍可采用下述途径。',
    },
    colleague: {
      subject: '已结案：有关“{{title}}”（{{brand}}）的决定维持不变',
      happened: '有关该商品的案件已结案。认定其为假冒的决定维持不变。',
      meaning: '{{state}}',
      action: nothingToDo,
    },
  },
  suspicion_dismissed: {
    brand: {
      subject: '已结案：“{{title}}”的假冒嫌疑已解除',
      happened: '有关该商品的案件已结案。假冒嫌疑已解除。',
      meaning: '{{state}}',
      action: '您无需采取任何行动。{{complain}}',
    },
    seller: {
      subject: '好消息：“{{title}}”的假冒嫌疑已解除',
      happened: '对您商品的核查已结束。假冒嫌疑已解除。',
      meaning: '{{state}}本案件的任何内容均不计入您账户的不利记录。{{list_again}}',
      action: '您无需采取任何行动。给您带来不便，我们深表歉意。',
    },
    colleague: {
      subject: '已结案：“{{title}}”（{{brand}}）的假冒嫌疑已解除',
      happened: '有关该商品的案件已结案。假冒嫌疑已解除。',
      meaning: '{{state}}',
      action: nothingToDo,
    },
    brand_futile: {
      subject: '已结案：有关“{{title}}”的案件不产生后果',
      happened: '有关该商品的案件已结案，对该商品不产生任何后果。',
      meaning: '{{state}}这并不决定货品是否为正品。',
      action: '您无需采取任何行动。如该商品在售，请向我们提交侵权通知：由此将开启新的案件。',
    },
    seller_futile: {
      subject: '已结案：有关“{{title}}”的案件不产生后果',
      happened: '对您商品的核查已结束。该案件已结案，对您的商品不产生任何后果。',
      meaning: '{{state}}这并不决定货品是否为正品。本案件的任何内容均不计入您账户的不利记录。',
      action: nothingToDo,
    },
    colleague_futile: {
      subject: '已结案：有关“{{title}}”（{{brand}}）的案件不产生后果',
      happened: '有关该商品的案件已结案，对该商品不产生任何后果。',
      meaning: '{{state}}这并不决定货品是否为正品。',
      action: nothingToDo,
    },
  },
  offer_reinstated: {
    brand: {
      subject: '已结案：有关“{{title}}”的决定已撤销',
      happened: '有关该商品的案件已结案。认定其为假冒的决定已被撤销。',
      meaning: '{{state}}{{strike}}',
      action: '您无需采取任何行动。{{evidence}}',
    },
    seller: {
      subject: '好消息：有关“{{title}}”的决定已撤销',
      happened: '认定您的商品为假冒的决定已被撤销，案件已结案。',
      meaning: '{{state}}{{strike}}{{list_again}}',
      action: '您无需采取任何行动。给您带来不便，我们深表歉意。',
    },
    colleague: {
      subject: '已结案：有关“{{title}}”（{{brand}}）的决定已撤销',
      happened: '有关该商品的案件已结案。认定其为假冒的决定已被撤销。',
      meaning: '{{state}}{{strike}}',
      action: nothingToDo,
    },
  },
  suspicion_withdrawn: {
    brand: {
      subject: '已结案：“{{title}}”的假冒嫌疑已撤回',
      happened: '我们的工作人员不再坚持对该商品的假冒嫌疑。案件已结案。',
      meaning: '{{state}}',
      action: '您无需采取任何行动。{{complain}}',
    },
    seller: {
      subject: '好消息：“{{title}}”的假冒嫌疑已撤回',
      happened: '我们的工作人员不再坚持对您商品的假冒嫌疑。案件已结案。',
      meaning: '{{state}}{{strike}}本案件的任何内容均不计入您账户的不利记录。{{list_again}}',
      action: '您无需采取任何行动。给您带来不便，我们深表歉意。',
    },
    colleague: {
      subject: '已结案：“{{title}}”（{{brand}}）的假冒嫌疑已撤回',
      happened: '我们的工作人员不再坚持对该商品的假冒嫌疑。案件已结案。',
      meaning: '{{state}}',
      action: nothingToDo,
    },
  },
};
