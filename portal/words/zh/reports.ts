import type { Words } from '../words.ts';

/** `17, 24(5)` as Chinese names it: 第 17 条、第 24 条第 5 款. */
const articles = (names: string): string =>
  `第 ${names} 条`
    .replaceAll(', ', ' 条、第 ')
    .replaceAll(/\((\d+)\)((?:\(\w\))?) 条/g, ' 条第 $1 款$2')
    .replaceAll(/\((\w)\)/g, '（$1）项');

export const reports: Words['reports'] = {
  text: '平台每年须公布的内容（《数字服务法》第 15 条和第 24 条），仅限与假冒有关的部分。所有数字均按发生时间从事件中统计，事件永不更改。日期以 UTC 为准。',
  from: '开始日期',
  to: '结束日期',
  show: '显示',
  year: (name) => `${name}年`,
  csv: 'CSV',
  json: 'JSON',
  print: '打印',
  of: (from, to) => `${from}至${to}`,
  running: '该期间尚未结束，数字仍会增加。',
  article: (name) => (name === '–' ? '《数字服务法》未要求' : articles(name)),
  month: '月份',
  how: '计算方法',
  parameters: '查询参数：',
  total: '合计',
  nothing: '无此类情况。',
  notMeasured: '无数据',
  unknown: '本系统无从得知',
  whyUnknown: {
    member_state_orders: '主管机关的命令经由其他途径送达平台。因法院命令而撤销的措施见“事后撤销的已结案件”。',
    notices_of_trusted_flaggers: '品牌方是否为可信举报人（第 22 条）由数字服务协调员决定，案卷中没有记载。',
    settlement_disputes: '庭外争议解决机构的争议（第 21 条）由平台另行处理。因此撤销的措施见“事后撤销的已结案件”。',
    suspensions: '对卖家和投诉人的暂停服务（第 23 条）由平台另行处理。对卖家的违规记录见“违规记录”。',
    statements_by_language: '案卷中没有记载商品信息或相关信函使用何种语言。',
  },
  definitions: {
    notices_received:
      '品牌方的侵权通知：载有 `notice` 的 `verdict_given` 事件，按发出时间计。一份通知涉及多件商品的，每件商品计一次。被询问的品牌方的答复不属于通知。所涉内容的类型是通知所指明权利的种类；未指明权利的，计入“未指明”。',
    notices_decided:
      '每份通知最先产生的结果，按结果产生的时间计：“已限制”指就该商品发出了理由陈述（`statement_issued`），“未限制”指案件未发出理由陈述即告结束（`case_closed`）。“无平台人员参与”：其间平台人员未在该案件中进行任何操作，由品牌方的人员作出决定。',
    notice_actions:
      '因侵权通知采取的限制：在通知之后于该案件中发出的理由陈述（`statement_issued`），按发出时间计。依据始终是法律：本流程中没有仅依据服务条款的限制。',
    notice_action_time:
      '从侵权通知到其最先产生的结果（见“侵权通知的结果”）的时间中位数，以秒计。数量为偶数时，取中间两个数值的中点。',
    suspicions_received:
      '平台自身提出的嫌疑：类型为 `suspicion` 的 `case_opened` 事件，以及并入未结案件的每项嫌疑（`suspicions_joined`），按时间计。“人员”指由平台人员立案；“检测程序”指由检测程序立案。',
    own_initiative_actions:
      '平台主动采取的限制：在此前没有侵权通知的案件中发出的理由陈述（`statement_issued`），按发出时间、限制种类以及发现该商品者（“检测程序”或“人员”）计。',
    own_initiative_rights:
      '上述限制按非法内容的类型，即决定所依据权利的种类计；未指明权利的，计入“未指明”，作出鉴定结论之前的措施均属此类。',
    complaints_received:
      '对决定的申诉：卖家的申诉（`appeal_filed`），每轮计一次，按提出时间和卖家所述理由计。卖家在作出鉴定结论之前的陈述不属于申诉。',
    complaints_decided:
      '已结束的申诉，按结束时间计。“撤销”：商品已恢复，或由平台人员决定（`appeal_decided`、`suspicion_withdrawn`），或因品牌方撤回其鉴定结论（`appeal_answered`、`verdict_retracted`），或依据逾期未答复的规则（`silence_rule_applied`）。“维持”：限制继续有效。“以其他方式结束”：案件未就申诉作出决定即告结束，例如平台上已没有该商品。',
    complaint_decision_time: '从提出申诉到申诉结束（见“申诉的结果”）的时间中位数，以秒计。',
    reinstatements_ordered:
      '事后被撤销的已结案件的决定（`reinstatement_ordered`），按时间和原因计，其中包括法院命令和已解决的争议。此类更正计入其作出的期间；此前期间的数字不作更改。',
    strikes_given:
      '卖家因经确认的假冒商品而受到的违规记录（`strike_given`），按时间计。平台是否因此暂停卖家，由平台另行决定。',
    decisions_by_automation:
      '理由陈述（`statement_issued`），按其中所述的决定方式计。“完全自动”：依据嫌疑评分、逾期未答复的规则，或再次适用此前就同一商品作出的决定；“部分自动”：由品牌方决定，由本流程执行；“人工”：由平台人员决定。目的：在作出决定之前限制商品，并在无人按时决定时作出决定。保障措施：询问品牌方，依据评分的限制随其答复而结束，听取卖家意见；除无人按时决定时适用的规则外，任何申诉均不由机器决定。',
    detected_cases_ended:
      '由检测程序立案并已结束的案件（`case_closed`），按时间和结果计。除维持下架的案件外，其余均计为嫌疑被解除：未认定该商品为假冒。结案后被撤销的决定计入“事后撤销的已结案件”。',
    detection_error_rate: '嫌疑被解除的案件在“检测程序所立案件的结果”全部案件中所占的比例，从 0 到 1，保留四位小数。',
    automated_decisions_reversed:
      '未能维持的限制：在未以维持下架而结束的案件（`case_closed`）中，曾发出理由陈述的案件，按最后一次此类决定的方式计，分类见“限制（按决定方式）”。',
    statements_issued: '理由陈述（`statement_issued`），按发出时间计：每项限制一份，包括暂停销售。',
    statements_by_country:
      '上述理由陈述按立案时所报告的商品所在国家计；无人说明国家的，以及早于 `case_opened` 载有该项信息的案件，计入“未知”。',
    brand_answers: '被询问的品牌方的鉴定结论（不含 `notice` 的 `verdict_given`），按作出时间计。',
    brand_silences:
      '逾期而未作出鉴定结论的次数（计时 `verdict` 的 `silence_rule_applied`），按时间和届时适用的规则计。',
    brand_answer_time:
      '从询问品牌方（`brand_asked`）到其作出鉴定结论（见“被询问的品牌方的鉴定结论”）的时间中位数，以秒计。夜间、节假日和计时暂停均计入；无人答复的不计。',
  },
  parts: {
    orders: '主管机关的命令',
    notices: '品牌方的侵权通知',
    own_initiative: '平台主动采取的行动',
    complaints: '申诉',
    disputes: '争议与暂停服务',
    automation: '自动化手段',
    statements: '理由陈述',
    answers: '品牌方的答复',
  },
  figures: {
    member_state_orders: '成员国的命令',
    notices_received: '收到的侵权通知（按权利）',
    notices_of_trusted_flaggers: '可信举报人的侵权通知',
    notices_decided: '侵权通知的结果',
    notice_actions: '因侵权通知采取的限制',
    notice_action_time: '从侵权通知到采取限制的时间中位数',
    suspicions_received: '举报的嫌疑（按发现者）',
    own_initiative_actions: '主动采取的限制',
    own_initiative_rights: '同上（按权利）',
    complaints_received: '申诉（按理由）',
    complaints_decided: '申诉的结果',
    complaint_decision_time: '就申诉作出决定的时间中位数',
    reinstatements_ordered: '事后撤销的已结案件',
    settlement_disputes: '庭外争议',
    suspensions: '暂停服务',
    strikes_given: '违规记录',
    decisions_by_automation: '限制（按决定方式）',
    detected_cases_ended: '检测程序所立案件的结果',
    detection_error_rate: '其中嫌疑被解除的比例',
    automated_decisions_reversed: '未能维持的限制',
    statements_issued: '发出的理由陈述',
    statements_by_country: '同上（按商品所在国家）',
    statements_by_language: '同上（按语言）',
    brand_answers: '被询问的品牌方的鉴定结论',
    brand_silences: '逾期未答复（按后果）',
    brand_answer_time: '作出鉴定结论的时间中位数',
  },
  values: {
    trademark: '商标',
    design: '外观设计',
    copyright: '著作权',
    patent: '专利',
    not_named: '未指明',
    restricted: '已限制',
    not_restricted: '未限制',
    by_people: '平台人员',
    by_automated_means: '无平台人员参与',
    law: '依据法律',
    automated: '检测程序',
    person: '人员',
    upheld: '维持',
    reversed: '撤销',
    otherwise: '以其他方式结束',
    marketplace: '平台',
    brand: '品牌方',
    rule: '规则',
    fully: '完全自动',
    partially: '部分自动',
    not_automated: '人工',
    staff_review: '由人员决定',
    dismiss: '嫌疑解除',
    remove_at_score: '按嫌疑评分',
    not_known: '未知',
  },
};
