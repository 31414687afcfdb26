import type { Language } from '../../../domain/vocabulary.ts';

const english = {
  programme: 'Brand protection',
  signIn: 'Sign in',
  signedIn: 'Signed in',
  toPortal: 'Go to the portal',
  signOut: (who: string): string => `Sign out ${who}`,
  youAre: (email: string): string => `You are signed in as ${email}, at the latest until`,
  actsAs: (name: string, of: string, role: string): string => `${name}, ${of} (${role})`,
  noAddress: (email: string): string => `“${email}” is not an email address. Type it like vera@example.com.`,
  lookTitle: 'Check your email',
  sent: (email: string, minutes: number): string =>
    `If somebody is known here as ${email}, an email with a link is on its way. It works once, within ${minutes} minutes.`,
  nothingCame: 'Nothing has arrived? Look in your spam folder, or',
  askAgain: 'ask again',
  about: 'You are about to sign in with this address. Continue only if you asked for it yourself:',
  askAddress:
    'We email you a sign-in link or, if your company has its own sign-in, take you there. You need no password here.',
  goOn: 'Continue',
  byMail: 'Email me a link instead',
  byProvider: (brand: string): string =>
    `By your company’s own sign-in: what you are for ${brand} counts here, and nothing else. Sign out, and in by a link by email, to act for others.`,
  ask: 'We email you a sign-in link. You need no password.',
  address: 'Your email address',
  noAccount: 'No account yet?',
  enrol: 'Enrol your company',
  send: 'Send me a link',
  overTitle: 'This link no longer works',
  over: 'It has been used or has expired. Ask for another one.',
};
type SignInWords = typeof english;

const german: SignInWords = {
  programme: 'Markenschutz',
  signIn: 'Anmelden',
  signedIn: 'Angemeldet',
  toPortal: 'Zum Portal',
  signOut: (who) => `${who} abmelden`,
  youAre: (email) => `Sie sind angemeldet als ${email}, längstens bis`,
  actsAs: (name, of, role) => `${name}, ${of} (${role})`,
  noAddress: (email) => `„${email}“ ist keine E-Mail-Adresse. Schreiben Sie sie wie in vera@example.com.`,
  lookTitle: 'Sehen Sie in Ihre E-Mails',
  sent: (email, minutes) =>
    `Falls hier jemand als ${email} bekannt ist, ist eine E-Mail mit einem Link unterwegs. Er gilt einmal, ${minutes} Minuten lang.`,
  nothingCame: 'Nichts angekommen? Sehen Sie im Spam-Ordner nach, oder',
  askAgain: 'fordern Sie ihn noch einmal an',
  about: 'Sie melden sich gleich mit dieser Adresse an. Fahren Sie nur fort, wenn Sie das selbst angefordert haben:',
  askAddress:
    'Wir senden Ihnen einen Link zum Anmelden oder leiten Sie zur Anmeldung Ihres Unternehmens weiter, falls es eine hat. Ein Passwort brauchen Sie hier nicht.',
  goOn: 'Weiter',
  byMail: 'Stattdessen einen Link per E-Mail',
  byProvider: (brand) =>
    `Über die Anmeldung Ihres Unternehmens: Hier zählt, was Sie für ${brand} sind, und nichts sonst. Um für andere zu handeln, melden Sie sich ab und über einen Link per E-Mail an.`,
  ask: 'Wir senden Ihnen einen Link zum Anmelden. Ein Passwort brauchen Sie nicht.',
  address: 'Ihre E-Mail-Adresse',
  noAccount: 'Noch kein Konto?',
  enrol: 'Aufnahme Ihres Unternehmens beantragen',
  send: 'Link senden',
  overTitle: 'Dieser Link gilt nicht mehr',
  over: 'Er wurde schon benutzt, oder seine Zeit ist abgelaufen. Fordern Sie einen neuen an.',
};

const chinese: SignInWords = {
  programme: '品牌保护',
  signIn: '登录',
  signedIn: '已登录',
  toPortal: '前往门户',
  signOut: (who) => `退出 ${who}`,
  youAre: (email) => `您已以 ${email} 登录，最迟至`,
  actsAs: (name, of, role) => `${name}，${of}（${role}）`,
  noAddress: (email) => `“${email}”不是邮箱地址。请按 vera@example.com 的格式填写。`,
  lookTitle: '请查看您的邮箱',
  sent: (email, minutes) => `如果 ${email} 已在此登记，含链接的邮件正在发送。链接仅可使用一次，${minutes}分钟内有效。`,
  nothingCame: '没有收到？请查看垃圾邮件，或',
  askAgain: '重新获取',
  about: '您即将以此地址登录。仅当您本人提出请求时才继续：',
  askAddress: '我们会向您发送登录链接；如果贵公司有自己的登录系统，则会转到该系统。无需密码。',
  goOn: '继续',
  byMail: '我要通过邮件链接登录',
  byProvider: (brand) =>
    `通过贵公司的登录系统：此处仅您在 ${brand} 的身份有效。如需以其他身份操作，请退出后通过邮件链接登录。`,
  ask: '我们会向您发送登录链接。无需密码。',
  address: '您的邮箱地址',
  noAccount: '还没有账户？',
  enrol: '为贵公司申请品牌保护',
  send: '发送链接',
  overTitle: '此链接已失效',
  over: '链接已被使用，或已过期。请重新获取。',
};

const spanish: SignInWords = {
  programme: 'Protección de marcas',
  signIn: 'Iniciar sesión',
  signedIn: 'Sesión iniciada',
  toPortal: 'Ir al portal',
  signOut: (who) => `Cerrar la sesión de ${who}`,
  youAre: (email) => `Ha iniciado sesión como ${email}, como máximo hasta el`,
  actsAs: (name, of, role) => `${name}, ${of} (${role})`,
  noAddress: (email) => `«${email}» no es una dirección de correo. Escríbala como en vera@example.com.`,
  lookTitle: 'Mire su correo',
  sent: (email, minutes) =>
    `Si aquí se conoce a alguien como ${email}, un correo con un enlace está en camino. Funciona una vez, durante ${minutes} minutos.`,
  nothingCame: '¿No ha llegado nada? Mire en la carpeta de correo no deseado, o',
  askAgain: 'pídalo de nuevo',
  about: 'Está a punto de iniciar sesión con esta dirección. Continúe solo si lo ha pedido usted:',
  askAddress:
    'Le enviamos un enlace para iniciar sesión, o le llevamos al acceso de su empresa, si lo tiene. Aquí no hay contraseña.',
  goOn: 'Continuar',
  byMail: 'Quiero un enlace por correo',
  byProvider: (brand) =>
    `Por el acceso de su empresa: aquí cuenta lo que usted es para ${brand}, y nada más. Para actuar por otros, cierre la sesión y entre con un enlace por correo.`,
  ask: 'Le enviamos un enlace para iniciar sesión. No hay contraseña.',
  address: 'Su dirección de correo',
  noAccount: '¿Aún no tiene cuenta?',
  enrol: 'Incorporar su empresa',
  send: 'Enviarme un enlace',
  overTitle: 'Este enlace ya no funciona',
  over: 'Ya se usó, o ha caducado. Pida otro.',
};

/** What the pages of signing in say. */
export const signInWords: Record<Language, SignInWords> = { en: english, de: german, zh: chinese, es: spanish };
