import type { statement as english, statementLetter as englishLetter } from '../english/statement.ts';
import type { Translation } from '../translation.ts';

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
    demoted: '您的商品在搜索和推荐中的曝光已降低。',
    held: '您的商品已暂停销售：无法购买。',
    removed: '您的商品已下架。',
    since: '起始时间',
    where: '适用范围',
    territory: '{{marketplace}}的全部范围，所有国家和地区',
    duration: '持续时间',
    until_decided: '直至就该商品是否为正品作出决定',
    final: '无期限',
    keep: '无期限，除非申诉成立',
    remove: '无期限，除非申诉成立',
    lift: '直至申诉期结束或申诉成立',
    gone: '我们执行该措施时，该商品已不在线。该决定仍然适用。',
  },
  facts: {
    heading: '事实与情况',
    initiative: {
      automated: '我们的自动检测发现了该商品。我们是主动采取行动的；此前没有人向我们提交侵权通知。',
      staff: '我们的工作人员发现了该商品。我们是主动采取行动的；此前没有人向我们提交侵权通知。',
      notice: '{{brand}}就该商品向我们提交了侵权通知（《数字服务法》第16条）。',
      automated_and_notice:
        '我们的自动检测发现了该商品；随后{{brand}}就该商品向我们提交了侵权通知（《数字服务法》第16条）。',
      staff_and_notice:
        '我们的工作人员发现了该商品；随后{{brand}}就该商品向我们提交了侵权通知（《数字服务法》第16条）。',
    },
    interim: '假冒嫌疑较大，因此根据我们的相应规则，在就该商品是否为正品作出决定之前，我们对其作出限制。',
    brand: '{{brand}}告知我们该商品为假冒。',
    staff: '我们的工作人员得出结论，认为该商品为假冒。',
    appeal: '我们的工作人员已就您的申诉作出决定：仍认定该商品为假冒。',
    score: '无人按时作出决定。根据我们的相应规则，起决定作用的是假冒嫌疑的大小。',
    appeal_overdue: '无人按时就您的申诉作出决定。根据我们的相应规则，该决定维持不变。',
    again: '该商品曾消失，现又重新出现：该决定维持不变。',
    standing_removal: '同一商品曾在案件 {{cited}} 中被永久下架，现又重新销售：当时的决定仍然有效。',
  },
  automation: {
    heading: '自动化手段的使用',
    detection: '检测',
    decision: '决定',
    looked_at: '检测所考虑的内容',
    looked_at_what: '商品的图片、文字和价格，以及此前就该商品或其卖家作出的决定',
    detected: {
      automated: '是。自动检测发现了该商品。',
      staff: '否。我们的工作人员发现了该商品。',
      notice: '否。品牌方发现了该商品。',
      automated_and_notice: '部分是。自动检测和品牌方发现了该商品。',
      staff_and_notice: '否。我们的工作人员和品牌方发现了该商品。',
    },
    interim: '是。我们的系统依据假冒嫌疑的大小作出决定，没有人员参与。',
    brand: '部分是。由品牌方的人员或系统作出鉴定结论；我们的系统予以执行。',
    staff: '否。由人员作出决定；我们的系统予以执行。',
    rule: '是。我们的系统适用该规则，没有人员参与。',
    standing_removal: '是。我们的系统适用先前的决定，没有人员参与。',
  },
  ground: {
    heading: '法律依据',
    kinds: { trademark: '商标', design: '外观设计', copyright: '著作权', patent: '专利' },
    right: '所主张的权利（按{{brand}}所述）：{{kind}}，{{office}}，编号{{number}}。',
    right_in_class: '所主张的权利（按{{brand}}所述）：{{kind}}，{{office}}，编号{{number}}，类别{{class}}。',
    unnamed: '就该决定，未向我们指明任何注册权利。该决定以{{brand}}这一名称作为商标为依据。',
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
  redress: {
    heading: '您可以采取的行动',
    appeal: '向我们申诉',
    appeal_text: '免费，第{{round}}轮，共{{rounds}}轮。如{{brand}}不同意您的意见，将由{{independent}}作出决定。',
    until: '您的申诉截止时间',
    time: '您的申诉时间',
    endless: '没有期限',
    from_delivery: '自本函送达您之时起{{period}}',
    say: '立即陈述意见',
    say_text:
      '在作出决定之前，您可以陈述一次意见。作出决定的人会看到该意见。如决定对您不利，您会收到新的理由陈述，并可提出申诉。',
  },
};
