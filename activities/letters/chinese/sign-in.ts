import type { Translation } from '../translation.ts';
import type { signIn as english } from '../english/sign-in.ts';

export const signIn: Translation<typeof english> = {
  subject: '您登录{{marketplace}}品牌保护的链接',
  happened: '有人（很可能是您本人）请求使用此邮箱地址登录{{marketplace}}的品牌保护。',
  action: '请打开链接并点击页面上的按钮。该链接在{{minutes}}分钟内有效，仅可使用一次。',
  button: '登录',
  caution: '如果不是您本人操作，请不要采取任何行动：没有这封邮件，任何人都无法以您的身份登录。请勿转发此邮件。',
  footer: '您收到此邮件，是因为有人在我们的登录页面输入了您的邮箱地址。',
};
