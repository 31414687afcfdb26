import type { page as english } from '../../en/seller/page.ts';

export const page: typeof english = {
  programme: '品牌保护',
  language: '语言',
  loading: '正在加载',
  tryAgain: '重试',
  asOf: (moment) => `您或我们目前处于离线状态。本页显示的是${moment}的情况。`,
  offer: '您的商品',
  facts: { number: '商品编号', price: '价格', brand: '品牌', case: '案件', since: '起始时间' },
  quoted: (text) => `“${text}”`,
  atTheTop: {
    appeal: '您可以申诉',
    statement: '在作出决定之前，您可以陈述意见',
    until: (moment) => `截止${moment}`,
    go: '前往填写',
  },
  time: {
    until: (moment) => `截止${moment}`,
    left: (left) => `还剩${left}`,
    over: '期限已过。',
    endless: '没有期限。',
    fromDelivery: '您的期限自我们的信函送达您之时起计算。',
  },
  dead: {
    heading: '此链接无效，或已过期',
    text: '链接在结案后30天内有效。也可能复制不完整：完整的链接以43个字母和数字结尾。',
    another: '平台站内信中有关该案件的每封信函都附有链接：请打开最新的一封。如果没有找到，请联系平台客服重新发送。',
  },
  busy: '一次操作过多。请等待一分钟后重试。',
  unreachable: '没有得到回应。请检查您是否在线，然后重试。',
  about: {
    heading: '关于本页',
    text: '持有此链接的人在本案件中即代表您行事：请勿转发。链接在案件结案后30天内有效。',
    record: '下载本案件的记录及其证明',
    zone: (zone) => `时间按本设备的时区（${zone}）显示。`,
  },
  list: (parts) => parts.join('、'),
  betweenSentences: '',
  sentence: (words) => `${words}。`,
};
