import type { statement as english } from '../../en/seller/statement.ts';

export const statement: typeof english = {
  done: {
    heading: '我们采取的措施',
    measures: { none: '未作限制', demoted: '曝光降低', held: '暂停销售', removed: '已下架' },
    states: {
      none: '本案件未对您的商品作出限制。',
      demoted: '您的商品在搜索和推荐中的曝光已降低。',
      held: '您的商品已暂停销售：无法购买。',
      removed: '您的商品已下架。',
    },
    where: '适用范围',
    everywhere: '平台的全部范围，所有国家和地区',
    duration: '持续时间',
    durations: {
      undecided: '直至就该商品是否为正品作出决定',
      final: '无期限',
      keep: '无期限，除非申诉成立',
      remove: '无期限，除非申诉成立',
      lift: '直至申诉期结束或申诉成立',
    },
    gone: '该商品已不在线。',
    stays: { none: '不作限制', demoted: '降低曝光', held: '暂停销售', removed: '下架' },
    others: (cases, measure, count) =>
      `尽管如此，该商品仍因${count === 1 ? '另一案件' : '其他案件'}被${measure}：${cases}。`,
    undoneBy: (caseId) => `案件 ${caseId} 撤销了本案件的措施。`,
    strike: (until) => `您的账户因此有一次违规记录，有效期至${until}。`,
    strikeUndone: '您因此被记的违规已撤销。',
    listAgain: '如该商品已不在线，您可以重新上架。',
  },
  outcome: {
    heading: '案件结果',
    outcomes: {
      removed: '针对您的商品的决定维持不变。',
      dismissed: '假冒嫌疑已解除。',
      reinstated: '您的商品已恢复：针对它的决定已被撤销。',
      withdrawn: '假冒嫌疑已撤回。',
    },
    because: (reason) => `原因：${reason}。`,
    closed: (moment) => `本案件已于${moment}结案。`,
  },
  why: {
    heading: '原因',
    found: {
      automated: () => '我们的自动检测发现了该商品。我们是主动采取行动的；此前没有人向我们提交侵权通知。',
      staff: () => '我们的工作人员发现了该商品。我们是主动采取行动的；此前没有人向我们提交侵权通知。',
      notice: (brand) => `${brand}就该商品向我们提交了侵权通知（《数字服务法》第16条）。`,
      automated_and_notice: (brand) =>
        `我们的自动检测发现了该商品；随后${brand}就该商品向我们提交了侵权通知（《数字服务法》第16条）。`,
      staff_and_notice: (brand) =>
        `我们的工作人员发现了该商品；随后${brand}就该商品向我们提交了侵权通知（《数字服务法》第16条）。`,
    },
    decided: {
      interim: () => '假冒嫌疑较大，因此根据我们的相应规则，在就该商品是否为正品作出决定之前，我们对其作出限制。',
      brand: (brand) => `${brand}告知我们该商品为假冒。`,
      staff: () => '我们的工作人员得出结论，认为该商品为假冒。',
      appeal: () => '我们的工作人员已就您的申诉作出决定：仍认定该商品为假冒。',
      score: () => '无人按时作出决定。根据我们的相应规则，起决定作用的是假冒嫌疑的大小。',
      appeal_overdue: () => '无人按时就您的申诉作出决定。根据我们的相应规则，该决定维持不变。',
      standing_removal: (_brand, cited) => `同一商品曾在案件 ${cited} 中被永久下架，现又重新销售：当时的决定仍然有效。`,
    },
    reason: '原因',
    none: '没有针对您的商品的决定。',
    earlier: '此前的理由陈述',
    said: (measure, moment) => `${measure}，${moment}`,
  },
  right: {
    heading: '法律依据',
    kinds: { trademark: '商标', design: '外观设计', copyright: '著作权', patent: '专利' },
    named: (brand, kind, office, number) => `所主张的权利（按${brand}所述）：${kind}，${office}，编号${number}。`,
    namedInClass: (brand, kind, office, number, inClass) =>
      `所主张的权利（按${brand}所述）：${kind}，${office}，编号${number}，类别${inClass}。`,
    unnamed: (brand) => `就该决定，未向我们指明任何注册权利。该决定以${brand}这一名称作为商标为依据。`,
    suspected: '我们怀疑该商品侵犯此权利。',
    infringed: '我们认为该商品属于非法内容：其侵犯此权利。',
    law: {
      trademark:
        '未经同意，不得以他人的商标销售并非来自商标所有人的货品。欧盟商标适用（欧盟）第2017/1001号条例第9条，其他商标适用各国法律。',
      design:
        '未经权利人同意，不得销售使用受保护外观设计的产品。欧盟外观设计适用（欧共体）第6/2002号条例第19条，其他外观设计适用各国法律。',
      copyright: '未经作者或权利人同意，不得销售受保护作品的复制件（第2001/29/EC号指令第4条及各国法律）。',
      patent: '未经专利权人同意，不得销售受专利保护的产品。欧洲专利适用《欧洲专利公约》第64条，其他专利适用各国法律。',
    },
  },
  evidence: {
    heading: '证据',
    open: '以下文件已向您公开：',
    none: '没有向您公开的文件。决定的依据见上述原因。',
    picture: (number) => `图片${number}`,
    file: (number) => `文件${number}`,
    kinds: { 'application/pdf': 'PDF', 'text/plain': '文本' },
    download: '下载',
  },
  decider: {
    heading: '由谁决定',
    who: '决定者',
    deciders: {
      brand: (brand) => `品牌方${brand}`,
      staff: () => '我们的工作人员',
      appeal: () => '我们的一位工作人员，就您的申诉作出决定',
      interim: () => '并非由人员决定：依据假冒嫌疑大小适用的规则',
      score: () => '并非由人员决定：因无人按时作出决定，依据假冒嫌疑大小适用的规则',
      appeal_overdue: () => '并非由人员决定：因无人按时就您的申诉作出决定而适用的规则',
      standing_removal: () => '并非由人员决定：按规则再次适用先前的决定',
    },
    detection: '自动化检测',
    decision: '自动化决定',
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
  },
};
