import type { StatementWords } from './statement-in-english.ts';

/** What a seller is told of a restriction. */
export const statementInChinese: StatementWords = {
  /** Verbs, which follow 被. */
  measures: { none: '不作限制', demoted: '降低曝光', held: '暂停销售', removed: '下架' },
  states: {
    demoted: '您的商品在搜索和推荐中的曝光已降低。',
    held: '您的商品已暂停销售：无法购买。',
    removed: '您的商品已下架。',
  },
  durations: {
    undecided: '直至就该商品是否为正品作出决定',
    final: '无期限',
    keep: '无期限，除非申诉成立',
    remove: '无期限，除非申诉成立',
    lift: '直至申诉期结束或申诉成立',
  },
  gone: '该商品已不在线。',
  listAgain: '如该商品已不在线，您可以重新上架。',
  others: {
    one: ({ measure, cases }) => `尽管如此，该商品仍因另一案件被${measure}：${cases}。`,
    several: ({ measure, cases }) => `尽管如此，该商品仍因其他案件被${measure}：${cases}。`,
  },
  strike: ({ end }) => `您的账户因此有一次违规记录，有效期至${end}。`,
  strikeOver: ({ end }) => `您的账户因此被记的违规，有效期已于${end}届满。`,
  strikeUndone: '您因此被记的违规已撤销。',
  found: {
    automated: () => '我们的自动检测发现了该商品。我们是主动采取行动的；此前没有人向我们提交侵权通知。',
    staff: () => '我们的工作人员发现了该商品。我们是主动采取行动的；此前没有人向我们提交侵权通知。',
    notice: ({ brand }) => `${brand}就该商品向我们提交了侵权通知（《数字服务法》第16条）。`,
    automated_and_notice: ({ brand }) =>
      `我们的自动检测发现了该商品；随后${brand}就该商品向我们提交了侵权通知（《数字服务法》第16条）。`,
    staff_and_notice: ({ brand }) =>
      `我们的工作人员发现了该商品；随后${brand}就该商品向我们提交了侵权通知（《数字服务法》第16条）。`,
  },
  decided: {
    interim: () => '假冒嫌疑较大，因此根据我们的相应规则，在就该商品是否为正品作出决定之前，我们对其作出限制。',
    brand: ({ brand }) => `${brand}告知我们该商品为假冒。`,
    staff: () => '我们的工作人员得出结论，认为该商品为假冒。',
    appeal: () => '我们的工作人员已就您的申诉作出决定：仍认定该商品为假冒。',
    score: () => '无人按时作出决定。根据我们的相应规则，起决定作用的是假冒嫌疑的大小。',
    appeal_overdue: () => '无人按时就您的申诉作出决定。根据我们的相应规则，该决定维持不变。',
    standing_removal: ({ cited }) => `同一商品曾在案件 ${cited} 中被永久下架，现又重新销售：当时的决定仍然有效。`,
  },
  noticed: {
    label: '引起我们注意的内容',
    aspects: {
      pictures: '商品的图片',
      words: '商品的文字',
      price: '商品的价格',
      goods: '货品本身',
      earlier: '此前就该商品或其卖家作出的决定',
      whole: '该商品整体',
    },
  },
  lookedAt: { label: '检测所考虑的内容', what: '商品的图片、文字和价格，以及此前就该商品或其卖家作出的决定' },
  detected: {
    automated: '是。自动检测发现了该商品。',
    staff: '否。我们的工作人员发现了该商品。',
    notice: '否。品牌方发现了该商品。',
    automated_and_notice: '部分是。自动检测和品牌方发现了该商品。',
    staff_and_notice: '否。我们的工作人员和品牌方发现了该商品。',
  },
  automated: {
    interim: '是。我们的系统依据假冒嫌疑的大小作出决定，没有人员参与。',
    brand: '部分是。由品牌方的人员或系统作出鉴定结论；我们的系统予以执行。',
    staff: '否。由人员作出决定；我们的系统予以执行。',
    rule: '是。我们的系统适用该规则，没有人员参与。',
    standing_removal: '是。我们的系统适用先前的决定，没有人员参与。',
  },
  right: {
    kinds: { trademark: '商标', design: '外观设计', copyright: '著作权', patent: '专利' },
    named: ({ brand, kind, office, number }) => `所主张的权利（按${brand}所述）：${kind}，${office}，编号${number}。`,
    namedInClass: ({ brand, kind, office, number, class: inClass }) =>
      `所主张的权利（按${brand}所述）：${kind}，${office}，编号${number}，第${inClass}类。`,
    unnamed: '就该决定，未向我们指明任何注册权利。该决定以商标法为依据。',
    suspected: {
      named: '我们怀疑该商品侵犯此权利。',
      unnamed: ({ brand }) => `我们怀疑该商品以${brand}的名义出售，但并非来自${brand}。`,
    },
    infringed: {
      named: '我们认为该商品属于非法内容：其侵犯此权利。',
      unnamed: ({ brand }) => `我们认为该商品属于非法内容：其以${brand}的名义出售，但并非来自${brand}。`,
    },
    law: {
      trademark:
        '未经同意，不得以他人的商标销售并非来自商标所有人的货品。欧盟商标适用（欧盟）第2017/1001号条例第9条，其他商标适用各国法律。',
      design:
        '未经权利人同意，不得销售使用受保护外观设计的产品。欧盟外观设计适用（欧共体）第6/2002号条例第19条，其他外观设计适用各国法律。',
      copyright: '未经作者或权利人同意，不得销售受保护作品的复制件（第2001/29/EC号指令第4条及各国法律）。',
      patent: '未经专利权人同意，不得销售受专利保护的产品。欧洲专利适用《欧洲专利公约》第64条，其他专利适用各国法律。',
    },
  },
  independent: {
    wait: '一位此前未在本案件中作过决定的人员',
    lead_decides: '一位此前未在本案件中作过决定的人员（如已无此类人员，则为我们的主管）',
  },
  sayOnce: {
    heading: '立即陈述意见',
    text: '在作出决定之前，您可以陈述一次意见。作出决定的人会看到该意见。如决定对您不利，您会收到新的理由陈述，并可提出申诉。',
  },
  elsewhere: {
    heading: '您的其他救济途径',
    body: '庭外争议解决',
    bodyText:
      '您可以将该决定提交经认证的争议解决机构（《数字服务法》第21条）。该机构独立于我们，通常在90天内作出决定。欧盟委员会维护此类机构的名单：',
    courts: '法院',
    courtsText: '您可以随时诉诸有管辖权的法院，即使事先没有向我们申诉。',
  },
  silence: {
    verdict: ({ brand, consequence }) => `如${brand}届时未答复，${consequence}。`,
    answer: ({ brand, consequence }) => `如${brand}届时未答复，${consequence}。`,
    review: ({ consequence }) => `如届时无人作出决定，${consequence}。`,
    appeal_decision: ({ consequence }) => `如届时无人作出决定，${consequence}。`,
    appeal: ({ consequence }) => `如您届时未申诉，${consequence}。`,
  },
  restricted: ({ measure }) => `该商品将按我们的相应规则被${measure}`,
  consequences: {
    staff_review: '将由我们的工作人员就该商品作出决定',
    dismiss: '假冒嫌疑将予解除',
    staff_decide: '将由我们的工作人员根据案件中的材料就申诉作出决定',
    reinstate: '该决定将被撤销，本案件不再限制该商品',
    uphold: '该决定维持不变',
    keep: '该决定维持不变，本案件结案',
    remove: '该商品将被永久下架，本案件结案',
    lift: '本案件的限制将终止，本案件结案',
  },
};
