import { statementInChinese } from '../../../domain/sentences/statement-in-chinese.ts';
import { templatesOf } from '../templates.ts';
import type { frame as english } from '../english/frame.ts';
import type { Translation } from '../translation.ts';

const said = templatesOf(statementInChinese);

export const frame: Translation<typeof english> = {
  punctuation: { colon: '：', sentences: '', reasons: '；', cases: '、' },
  greeting: { named: '{{recipient}}，您好：', plain: '您好：' },
  closing: '谨致问候\n{{marketplace}}品牌保护',
  footer: '案件编号：{{case}}。您收到此消息，是因为您参与了此案件。',
  open_case: '打开案件',
  no_link: '您可以在{{marketplace}}的收件箱中找到此案件。',
  facts: {
    offer: '商品',
    number: '商品编号',
    price: '价格',
    seller: '卖家',
    page: '商品页面',
    brand: '品牌',
    score: '嫌疑评分',
    decider: '决定方',
    reason: '理由',
    your_reason: '您的理由',
    sellers_reason: '卖家的理由',
    closed: '结案原因',
    undoes: '所撤销决定的案件',
    wanted: '向平台提出的要求',
    answer: '平台的答复',
  },
  moment: {
    at: '{{day}} {{clock}}，{{zone}}（{{utc}} UTC）',
    end_of_day: '{{day}} 24:00，{{zone}}（{{utc}} UTC）',
    utc: '{{day}} {{clock}} UTC（{{zone}} {{local}}）',
    short: '{{day}} {{clock}}（{{zone}}）',
    short_utc: '{{day}} {{clock}} UTC',
    short_end_of_day: '{{day}} 24:00（{{zone}}）',
    day_and_clock: '{{day}} {{clock}}',
  },
  findings: { heading: '引起我们注意的情况', item: '{{reason}}（评分{{score}}）' },
  six_answers: '六种答复',
  files: {
    one: '随附一个文件：您可以在案件中查看。',
    many: '随附{{count}}个文件：您可以在案件中查看。',
  },
  look: {
    offer: '请查看该商品（其页面和编号见上文）',
    case: '请查看案件中有关该商品的内容（其编号见上文）',
  },
  states: {
    none: '本案件未对该商品作出限制。',
    demoted: '该商品仍在销售，但曝光已降低。',
    held: '该商品已暂停销售：任何人都无法购买。',
    removed: '该商品已下架。',
    coming_demoted: '该商品的曝光即将降低。',
    coming_held: '正在对该商品采取暂停销售措施。',
    coming_removed: '正在对该商品采取下架措施。',
    coming_none: '正在解除对该商品的限制。',
    lifted: '本案件不再限制该商品。',
    undone: '案件 {{cited}} 对该商品的限制已解除。',
    gone: said.gone,
    unconfirmed: '平台已接受该限制，但我们未能确认该商品已无法购买。',
    unanswered: '平台没有告知我们该商品是否受到限制。',
  },
  others: {
    ...said.others,
    unnamed: '尽管如此，该商品仍因另一案件被{{measure}}。',
  },
  again: '再次',
  list_again: said.listAgain,
  strike: {
    ahead:
      '该商品一经停止销售，您的账户即被记一次违规，有效期为{{period}}。一件商品记一次违规，无论其因多少个案件被下架。如您的申诉成立，本案件的违规记录将被撤销。',
    undone: { you: said.strikeUndone, other: '卖家因此被记的违规已撤销。' },
    stands: {
      you: said.strike,
      other: '卖家因此有一次违规记录，有效期至{{end}}。',
    },
    over: {
      you: said.strikeOver,
      other: '卖家因此被记的违规，有效期已于{{end}}届满。',
    },
  },
  weigh: { open: '请在您的答复中考虑该意见。', over: '您无需采取任何行动。' },
  unanswered: {
    question: '我们曾询问您该商品是否为正品，但未按时收到您的答复。',
    appeal: '卖家已就有关该商品的决定提出申诉（第{{round}}轮，共{{rounds}}轮），但我们未按时收到您的答复。',
  },
  say_now: {
    open: '如您的货品为正品，请现在就在案件中告诉我们。发票和来源证明最有帮助。',
    said: '您已向我们说明您的意见：作出决定的人会看到。您现在无需采取任何行动。',
  },
  ask: '如您需要先了解更多情况，请向我们提问。',
  extend: '如需更多时间，请在案件中延长期限。',
  resolve: {
    restriction: '再次提出要求、人工处理或放弃',
    unknown_offer: '再次提出要求或放弃',
    lift: '再次提出要求，或人工处理并标记为已完成',
  },
  newcomer: {
    staff: '请找一位未曾在本案件中作过决定的人，并为其提供专属密钥。',
    lead: '请找一位未曾在本案件中作过决定的人，并为其提供主管身份的专属密钥。',
  },
  evidence: '如您有新的证据，请向我们提交侵权通知：由此将开启新的案件。',
  complain: '如您确信这是假冒商品，请向我们提交侵权通知：由此将开启新的案件。',
  retract: {
    open: '您无需采取任何行动。如货品经证实为正品，请在结案前在案件中说明。',
    awaited: '请在案件中答复卖家的申诉。',
    over: '您无需采取任何行动。',
  },
  hearing: {
    open: '卖家会被告知理由，并可提出申诉。',
    heard: '卖家已提出申诉；申诉仍在进行。',
    over: '卖家不能再向我们提出申诉。',
  },
  quotations: {
    you: '您写道：',
    brand: '{{brand}}写道：',
    seller: '卖家写道：',
    staff: '我们的工作人员写道：',
    reasons: '所述理由：',
  },
  steps: {
    reminder: '提醒',
    account_manager: '我们请您的客户经理介入',
    due: '应完成时间',
    pause_over: '鉴定期限暂停，最迟至',
  },
  deadlines: {
    verdict: { you: '请最迟于以下时间答复', other: '{{brand}}的答复截止时间' },
    answer: { you: '请最迟于以下时间答复', other: '{{brand}}的答复截止时间' },
    resolution: { you: '请最迟于以下时间处理', other: '我们的工作人员最迟处理时间' },
    review: { you: '请最迟于以下时间决定', other: '我们的工作人员最迟决定时间' },
    appeal_decision: { you: '请最迟于以下时间决定', other: '我们的工作人员最迟决定时间' },
    appeal: { you: '您的申诉截止时间', other: '卖家的申诉截止时间' },
  },
  endless: {
    you: '您的申诉没有期限。',
    other: '卖家的申诉没有期限。',
  },
  silence: {
    verdict: {
      you: '如届时未收到您的答复，{{consequence}}。',
      other: said.silence.verdict,
    },
    answer: {
      you: '如届时未收到您的答复，{{consequence}}。',
      other: said.silence.answer,
    },
    review: {
      you: said.silence.review,
      other: said.silence.review,
    },
    resolution: {
      you: '如届时无人处理，{{consequence}}。',
      other: '如届时无人处理，{{consequence}}。',
    },
    appeal_decision: {
      you: said.silence.appeal_decision,
      other: said.silence.appeal_decision,
    },
    appeal: {
      you: said.silence.appeal,
      other: '如卖家届时未申诉，{{consequence}}。',
    },
    pause: {
      you: '如您的问题届时仍未得到答复，您的期限将恢复计算，您须在没有该答复的情况下作答。',
      other: '如{{brand}}的问题届时仍未得到答复，其期限将恢复计算，其须在没有该答复的情况下作答。',
    },
  },
  consequences: {
    ...said.consequences,
    restricted_by_rule: said.restricted,
    restricted_by_score: '该商品将被{{measure}}，因为其嫌疑评分{{score}}达到{{threshold}}',
    dismissed_by_score: '假冒嫌疑将予解除，因为其评分{{score}}低于{{threshold}}',
    retry: '将再次向平台提出要求',
  },
  redress: said.elsewhere,
};
