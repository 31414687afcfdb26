import type { people as english } from '../en/people.ts';

export const people: typeof english = {
  invite: '邀请成员',
  inviteText: '对方会收到邮件，通过发送到其邮箱的链接登录后即可操作。',
  name: '姓名',
  email: '邮箱',
  role: '角色',
  language: '信函语言',
  delegation: '授权委托',
  rights: '可以依据的权利',
  noRights: '尚未登记权利，请先登记。',
  territories: '地域',
  endsOn: '截止日',
  endsOnHint: '最后一天',
  until: (day) => `至 ${day}`,
  isOver: '已到期',
  editTitle: (name) => `修改 ${name}`,
  end: '移除',
  notOneself: '您只能由他人移除',
  endTitle: (name) => `移除 ${name}？`,
  endText: '从下一次请求起，此人不能再在此操作。其已完成的事项仍记在其名下。',
};
