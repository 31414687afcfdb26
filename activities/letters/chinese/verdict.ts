import type { verdict as english } from '../english/verdict.ts';
import type { Translation } from '../translation.ts';

export const verdict: Translation<typeof english> = {
  verification_request: {
    brand: {
      subject: '该商品是否为正品？“{{title}}”——请于{{until}}前答复',
      happened: '{{marketplace}}发现了一件可能假冒{{brand}}的商品。您最了解自己的货品，因此我们向您询问。',
      meaning: '{{state}}后续如何处理取决于您的答复。',
      action: '{{look}}，并从六种答复中选择一种。{{ask}}',
    },
  },
  verification_reminder: {
    brand: {
      subject: '提醒：该商品是否为正品？“{{title}}”——请于{{until}}前答复',
      happened: '我们曾询问您该商品是否为正品，尚未收到您的答复。',
      meaning: '{{state}}后续如何处理由您的答复决定。',
      action: '{{look}}，并在案件中作出答复。“无法判断”也是一种答复：届时由我们的工作人员决定。',
    },
  },
  brand_silent: {
    colleague: {
      subject: '{{brand}}尚未答复：“{{title}}”——期限至{{until}}',
      happened: '我们曾询问{{brand}}该商品是否为正品，尚未收到答复。',
      meaning: '{{state}}',
      action: '请与{{brand}}联系。{{extend}}',
    },
  },
  time_over: {
    brand: {
      subject: '您的答复时间已过：“{{title}}”',
      happened: '{{unanswered}}',
      meaning: '{{state}}现由我们的工作人员在没有您参与的情况下作出决定。我们会告知您决定的内容。',
      action: '您无需采取任何行动。如您知道任何重要情况，请尽快告诉您的客户经理。',
    },
  },
  question_from_brand: {
    colleague: {
      subject: '{{brand}}的提问：“{{title}}”',
      happened: '{{brand}}需要了解更多情况，才能说明该商品是否为正品。',
      meaning: '{{state}}品牌方正在等待我们的答复。',
      action: '请用我们现有的材料（例如图片或卖家的文件）在案件中答复该问题。',
    },
  },
  information_provided: {
    brand: {
      subject: '我们已答复您的问题：“{{title}}”——请于{{until}}前答复',
      happened: '我们的工作人员已答复您就该商品提出的问题。',
      meaning: '{{state}}您的答复时间截至下文所列期限。',
      action: '请阅读答复，并在案件中告诉我们该商品是否为正品。',
    },
  },
  clock_runs_again: {
    brand: {
      subject: '您的期限恢复计算：“{{title}}”——请于{{until}}前答复',
      happened: '我们未能按时答复您就该商品提出的问题。对此我们深表歉意。',
      meaning: '{{state}}您的期限恢复计算；提问所占用的时间已加入您的期限。',
      action: '请尽您所能作出答复。“无法判断”也是一种答复：届时由我们的工作人员就该商品作出决定。',
    },
  },
  question_unanswered: {
    colleague: {
      subject: '尚未答复：{{brand}}就“{{title}}”的提问',
      happened: '我们的工作人员未能按时答复{{brand}}就该商品提出的问题。',
      meaning: '{{state}}品牌方现在须在没有我们答复的情况下作出判断。',
      action: '请确保该问题在案件中得到答复：答复对品牌方仍有帮助。{{extend}}',
    },
  },
  deadline_extended: {
    brand: {
      subject: '您有更多时间：“{{title}}”——至{{until}}',
      happened: '我们的工作人员已为您的答复延长时间。',
      meaning: '{{state}}尚未发出的提醒随您的期限一并顺延。',
      action: '请在案件中作出答复。',
    },
  },
  deadline_moved: {
    brand: {
      subject: '您有更多时间：“{{title}}”——至{{until}}',
      happened: '由于我方故障，我们延误了{{delay}}。对此我们深表歉意。',
      meaning: '{{state}}您不应因此受到任何损失，因此您的期限已顺延。',
      action: '请在案件中作出答复。',
    },
    seller: {
      subject: '您有更多时间：“{{title}}”——至{{until}}',
      happened: '由于我方故障，我们延误了{{delay}}。对此我们深表歉意。',
      meaning: '{{state}}您不应因此受到任何损失，因此您的申诉时间已延长。',
      action: '如您认为有关您商品的决定有误，您仍可在案件中申诉。',
    },
  },
  notice_received: {
    brand: {
      subject: '我们已收到您的侵权通知：“{{title}}”',
      happened: '谢谢。我们已收到您关于该商品为假冒的侵权通知。',
      meaning: '我们现在据此采取行动。完成后您会收到我们的消息。',
      action: '您无需采取任何行动。如您的通知有误，请在案件中撤回。',
    },
  },
  seller_statement: {
    brand: {
      subject: '卖家已作出答复：“{{title}}”',
      happened: '该商品在核查期间受到限制，因此卖家可以就此陈述意见，并已作出陈述。',
      meaning: '{{state}}这是卖家的意见，并非决定。作出决定的人会看到该意见。',
      action: '{{weigh}}',
    },
  },
};
