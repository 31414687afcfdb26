import type { Translation } from '../translation.ts';
import type { enrolment as english } from '../english/enrolment.ts';

export const enrolment: Translation<typeof english> = {
  footer: '您收到此邮件，是因为{{company}}正在加入{{marketplace}}的品牌保护。',
  footer_link: '您收到此邮件，是因为有人向{{marketplace}}提供了此邮箱地址。',
  button: {
    apply: '打开申请',
    invited: '打开邀请',
    sign_in: '登录',
  },
  words_of_staff: '我们的工作人员写道：',
  record: {
    heading: '来自诚信投诉计划的记录',
    success: '投诉成功率',
    counter: '反通知率',
  },
  rights_wait: '权利经我们核实后，鉴定结论和侵权通知才能以其为依据。',
  letters: {
    link: {
      subject: '申请加入{{marketplace}}的品牌保护',
      happened: '有人（很可能是您）希望让一家公司加入{{marketplace}}的品牌保护，并提供了此邮箱地址。',
      meaning: '此链接用于确认邮箱地址并打开申请。链接在{{days}}天内有效，任何持有人均可使用：请勿转发。',
      action: '如果不是您本人，您无需进行任何操作：没有此链接，任何人都无法用您的地址提出申请。',
    },
    received: {
      subject: '我们已收到{{company}}的申请',
      happened: '我们已收到{{company}}的申请。',
      meaning:
        '我们的工作人员正在审阅。一旦作出决定或需要补充材料，我们会写信通知您。任何申请都不会因为我们处理较慢而被拒绝。',
      action: '您现在无需进行任何操作。通过链接可以查看进展，也可以撤回申请。',
    },
    asked: {
      subject: '{{company}}的申请需要补充材料',
      happened: '在对{{company}}的申请作出决定之前，我们还需要您补充材料：{{reason}}。',
      meaning: '我们将等待您至{{until}}。如果届时没有收到答复，申请即告结束，不会开设账户。',
      action: '请通过链接补充申请。',
    },
    asked_again: {
      subject: '提醒：{{company}}的申请需要补充材料',
      happened: '我们曾请您为{{company}}的申请补充材料，但尚未收到您的答复：{{reason}}。',
      meaning: '我们将等待您至{{until}}。如果届时没有收到答复，申请即告结束，不会开设账户。',
      action: '请通过链接补充申请，或在该处撤回申请。',
    },
    provided: {
      subject: '我们已收到您为{{company}}补充的材料',
      happened: '我们已收到您为{{company}}的申请补充的材料。',
      meaning: '我们的工作人员正在审阅。一旦作出决定或还需要其他材料，我们会写信通知您。',
      action: '您现在无需进行任何操作。',
    },
    invited: {
      subject: '{{marketplace}}邀请{{company}}加入品牌保护',
      happened:
        '{{company}}以此邮箱地址列在我们的诚信投诉计划成员名单中。我们邀请其加入我们的品牌保护：当我们发现涉嫌假冒的商品时，会询问您；您确认为假冒后，我们将其下架。',
      meaning: '成员无需再次审核。邀请有效期至{{until}}；如果届时没有收到答复，邀请即告失效。',
      action:
        '请打开邀请，查看我们掌握的{{company}}的信息，并接受邀请。接受邀请者将成为该账户的首位管理员。如果不需要，请在该处谢绝。',
    },
    invited_again: {
      subject: '提醒：{{marketplace}}邀请{{company}}加入品牌保护',
      happened: '我们曾邀请诚信投诉计划成员{{company}}加入我们的品牌保护，但尚未收到您的答复。',
      meaning: '邀请有效期至{{until}}；如果届时没有收到答复，邀请即告失效。',
      action: '请打开邀请，选择接受或谢绝。',
    },
    opened: {
      subject: '{{company}}已加入{{marketplace}}',
      happened: '{{company}}在我们品牌保护中的账户已开设，您是该账户的首位管理员。',
      meaning: '您在{{marketplace}}的客户经理是{{manager}}（{{email}}）。',
      action: '请用此邮箱地址登录：我们每次都会向您发送一个链接。无需密码。之后请指定您的同事。',
    },
    refused: {
      subject: '关于{{company}}的申请',
      happened: '我们未接纳{{company}}：{{reason}}。',
      meaning: '未开设账户。',
      action: '如果有误，或情况已有变化，您可以随时再次申请，并向我们说明。',
    },
    withdrawn: {
      subject: '{{company}}的申请已撤回',
      happened: '{{company}}的申请已通过我们发给您的邮件中的链接撤回。',
      meaning: '不会开设账户。',
      action: '您可以随时再次申请。',
    },
    declined: {
      subject: '{{company}}的邀请已被谢绝',
      happened: '{{company}}的邀请已通过我们发给您的邮件中的链接谢绝。',
      meaning: '不会开设账户。',
      action: '{{company}}可以随时提出申请。',
    },
    lapsed: {
      subject: '{{company}}的加入流程已结束',
      happened: '我们一直在等待您就{{company}}加入一事的答复，但在给定的时间内没有收到任何消息。',
      meaning: '根据我们的规则，加入流程已结束。未开设账户，也没有其他后果。',
      action: '{{company}}可以随时提出申请。',
    },
    waits: {
      subject: '{{company}}的申请等待决定',
      happened: '{{company}}已申请账户，但尚无人作出决定。该申请自{{since}}起等待处理。',
      meaning: '申请不会自动处理：在有人作出决定之前将一直等待。',
      action: '请批准、拒绝，或要求补充材料。',
    },
    overdue: {
      subject: '逾期：{{company}}的申请',
      happened: '{{company}}已申请账户，虽已提醒工作人员，但仍无人作出决定。该申请自{{since}}起等待处理。',
      meaning: '申请不会自动处理：在有人作出决定之前将一直等待。',
      action: '请安排人员作出决定。',
    },
    assigned: {
      subject: '您现在负责{{company}}',
      happened: '{{company}}在我们品牌保护中的账户已开设，您是其客户经理。',
      meaning: '其首位管理员是{{contact}}（{{contactEmail}}）。',
      action: '请查看其哪些权利等待核实，并与其联系。',
    },
  },
};
