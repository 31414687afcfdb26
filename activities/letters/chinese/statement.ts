import { statementInChinese } from '../../../domain/sentences/statement-in-chinese.ts';
import { templatesOf } from '../templates.ts';
import type { statement as english, statementLetter as englishLetter } from '../english/statement.ts';
import type { Translation } from '../translation.ts';

const said = templatesOf(statementInChinese);

export const statementLetter: Translation<typeof englishLetter> = {
  statement_of_reasons: {
    seller: {
      subject: '您的商品已被{{again}}{{measure}}：“{{title}}”——理由以及您可以采取的行动',
      happened: '我们已对您的商品作出限制。本函说明我们采取了什么措施、原因以及您可以采取的行动。',
      meaning: '{{strike}}',
      action: '如您认为我们有误，请在案件中申诉。发票和来源证明最有帮助。',
    },
    seller_final: {
      subject: '您的商品已被{{again}}{{measure}}：“{{title}}”——理由以及您可以采取的行动',
      happened: '向我们申诉的时间已过，您的商品已被永久限制。本函说明我们采取了什么措施、原因以及您可以采取的行动。',
      meaning: '认定其为假冒的决定维持不变，案件随之结案。',
      action: '您不能再向我们提出申诉。如您仍不同意，您仍可采用上述途径。',
    },
    seller_heard: {
      subject: '您的商品已被{{again}}{{measure}}：“{{title}}”——理由（您的申诉仍在处理中）',
      happened: '我们已对您的商品作出限制。本函说明我们采取了什么措施以及原因。',
      meaning: '您的申诉仍在处理中：一旦作出决定，我们会写信告知您。',
      action: '您现在无需采取任何行动。',
    },
    seller_interim: {
      subject: '您的商品在核查期间已被{{again}}{{measure}}：“{{title}}”——理由以及您可以采取的行动',
      happened: '我们已暂时对您的商品作出限制。本函说明我们采取了什么措施、原因以及您可以采取的行动。',
      meaning: '目前尚未作出任何决定，本案件的任何内容均不计入您账户的不利记录。',
      action: '{{say_now}}',
    },
  },
};

export const statement: Translation<typeof english> = {
  measure: {
    heading: '我们采取的措施',
    measure: '措施',
    ...said.states,
    since: '起始时间',
    where: '适用范围',
    territory: '{{marketplace}}全平台，所有国家和地区',
    duration: '持续时间',
    ...said.durations,
    gone: '我们执行该措施时，该商品已不在线。该决定仍然适用。',
  },
  facts: {
    heading: '事实与情况',
    initiative: said.found,
    ...said.decided,
    noticed: said.noticed,
    again: '该商品曾消失，现又重新出现：该决定维持不变。',
  },
  automation: {
    heading: '自动化手段的使用',
    detection: '检测',
    decision: '决定',
    lookedAt: said.lookedAt,
    detected: said.detected,
    ...said.automated,
  },
  ground: { heading: '法律依据', ...said.right },
  redress: {
    heading: '您可以采取的行动',
    appeal: '向我们申诉',
    appeal_text: '免费，第{{round}}轮，共{{rounds}}轮。如{{brand}}不同意您的意见，将由{{independent}}作出决定。',
    until: '您的申诉截止时间',
    time: '您的申诉时间',
    endless: '没有期限',
    from_delivery: '自本函送达您之时起{{period}}',
    sayOnce: said.sayOnce,
  },
};
