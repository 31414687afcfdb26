import type { Language } from '../../../domain/vocabulary.ts';

const english = {
  silentTitle: 'Your company’s sign-in does not answer',
  silent:
    'Your company’s sign-in does not answer now, or not as it should. Try again in some minutes. If it goes on, tell whoever looks after it at your company.',
  mailInstead: 'You need not wait: a link by email signs you in, too.',
  onTitle: 'On to your company’s sign-in',
  on: (host: string): string => `You sign in at ${host}, as your company has arranged.`,
  goOn: 'Continue',
  onWithin: (minutes: number): string => `, if nothing happens by itself. It has to be done within ${minutes} minutes.`,
  overTitle: 'This sign-in works no more',
  over: (minutes: number): string =>
    `It was not begun in this browser, or it is over: it works once, within ${minutes} minutes.`,
  beginAgain: 'Begin again',
  notSaidTitle: 'Your company’s sign-in has not signed you in',
  notSaid: 'Your company’s sign-in has not said who you are, or not as it should.',
  notSaidThen: 'If it goes on, tell whoever looks after it at your company. A link by email signs you in, too.',
  notProvedTitle: 'Your email address is not proved',
  notProved:
    'Your company’s sign-in does not say that your email address is verified, or names one that is not of its domains. Whoever looks after it at your company can mend that. A link by email signs you in, too.',
  noMemberTitle: 'You may do nothing here yet',
  noMember: (email: string, brand: string): string =>
    `Your company’s sign-in knows you as ${email}, but nobody of this address is among the people who act here for ${brand}. Ask an administrator of your company to invite you. Where you act for somebody else, a link by email signs you in.`,
};
type ProviderWords = typeof english;

const german: ProviderWords = {
  silentTitle: 'Die Anmeldung Ihres Unternehmens antwortet nicht',
  silent:
    'Die Anmeldung Ihres Unternehmens antwortet gerade nicht, oder nicht so, wie sie sollte. Versuchen Sie es in einigen Minuten noch einmal. Bleibt es dabei, sagen Sie es denen, die sie in Ihrem Unternehmen betreuen.',
  mailInstead: 'Sie müssen nicht warten: Auch über einen Link per E-Mail melden Sie sich an.',
  onTitle: 'Weiter zur Anmeldung Ihres Unternehmens',
  on: (host) => `Sie melden sich bei ${host} an, wie Ihr Unternehmen es eingerichtet hat.`,
  goOn: 'Weiter',
  onWithin: (minutes) => `, falls nichts von selbst geschieht. Sie haben dafür ${minutes} Minuten.`,
  overTitle: 'Diese Anmeldung gilt nicht mehr',
  over: (minutes) =>
    `Sie wurde nicht in diesem Browser begonnen, oder sie ist vorbei: Sie gilt einmal, ${minutes} Minuten lang.`,
  beginAgain: 'Neu beginnen',
  notSaidTitle: 'Die Anmeldung Ihres Unternehmens hat Sie nicht angemeldet',
  notSaid: 'Die Anmeldung Ihres Unternehmens hat nicht gesagt, wer Sie sind, oder nicht so, wie sie sollte.',
  notSaidThen:
    'Bleibt es dabei, sagen Sie es denen, die sie in Ihrem Unternehmen betreuen. Auch über einen Link per E-Mail melden Sie sich an.',
  notProvedTitle: 'Ihre E-Mail-Adresse ist nicht bestätigt',
  notProved:
    'Die Anmeldung Ihres Unternehmens sagt nicht, dass Ihre E-Mail-Adresse geprüft ist, oder nennt eine, die nicht zu seinen Domains gehört. Wer sie in Ihrem Unternehmen betreut, kann das beheben. Auch über einen Link per E-Mail melden Sie sich an.',
  noMemberTitle: 'Sie dürfen hier noch nichts tun',
  noMember: (email, brand) =>
    `Die Anmeldung Ihres Unternehmens kennt Sie als ${email}, aber niemand mit dieser Adresse handelt hier für ${brand}. Bitten Sie jemanden, der das Konto Ihres Unternehmens verwaltet, Sie einzuladen. Handeln Sie für jemand anderen, melden Sie sich über einen Link per E-Mail an.`,
};

const chinese: ProviderWords = {
  silentTitle: '贵公司的登录系统没有响应',
  silent: '贵公司的登录系统目前没有响应，或响应异常。请过几分钟再试。如持续出现，请告知贵公司负责该系统的人员。',
  mailInstead: '您不必等待：也可以通过邮件链接登录。',
  onTitle: '前往贵公司的登录系统',
  on: (host) => `按照贵公司的安排，您将在 ${host} 登录。`,
  goOn: '继续',
  onWithin: (minutes) => `（如果没有自动跳转）。请在${minutes}分钟内完成。`,
  overTitle: '此次登录已失效',
  over: (minutes) => `登录并非在此浏览器中开始，或已结束：仅可使用一次，${minutes}分钟内有效。`,
  beginAgain: '重新开始',
  notSaidTitle: '贵公司的登录系统未能让您登录',
  notSaid: '贵公司的登录系统没有说明您的身份，或响应异常。',
  notSaidThen: '如持续出现，请告知贵公司负责该系统的人员。您也可以通过邮件链接登录。',
  notProvedTitle: '您的邮箱地址未经验证',
  notProved:
    '贵公司的登录系统没有说明您的邮箱地址已经验证，或给出了不属于其域名的地址。贵公司负责该系统的人员可以解决此问题。您也可以通过邮件链接登录。',
  noMemberTitle: '您在此处暂无权限',
  noMember: (email, brand) =>
    `贵公司的登录系统识别您为 ${email}，但在此处代表 ${brand} 行事的人员中没有使用此地址的人。请让贵公司的管理员邀请您。如果您代表他人行事，请通过邮件链接登录。`,
};

const spanish: ProviderWords = {
  silentTitle: 'El acceso de su empresa no responde',
  silent:
    'El acceso de su empresa no responde ahora, o no como debería. Inténtelo de nuevo dentro de unos minutos. Si continúa, dígaselo a quien se ocupa de él en su empresa.',
  mailInstead: 'No hace falta que espere: también puede iniciar sesión con un enlace por correo.',
  onTitle: 'Ir al acceso de su empresa',
  on: (host) => `Va a iniciar sesión en ${host}, como ha dispuesto su empresa.`,
  goOn: 'Continuar',
  onWithin: (minutes) => `, si no ocurre nada por sí solo. Tiene ${minutes} minutos para hacerlo.`,
  overTitle: 'Este inicio de sesión ya no sirve',
  over: (minutes) => `No se empezó en este navegador, o ya terminó: sirve una vez, durante ${minutes} minutos.`,
  beginAgain: 'Empezar de nuevo',
  notSaidTitle: 'El acceso de su empresa no ha iniciado su sesión',
  notSaid: 'El acceso de su empresa no ha dicho quién es usted, o no como debería.',
  notSaidThen:
    'Si continúa, dígaselo a quien se ocupa de él en su empresa. También puede iniciar sesión con un enlace por correo.',
  notProvedTitle: 'Su dirección de correo no está acreditada',
  notProved:
    'El acceso de su empresa no dice que su dirección de correo esté verificada, o indica una que no es de sus dominios. Quien se ocupa de él en su empresa puede arreglarlo. También puede iniciar sesión con un enlace por correo.',
  noMemberTitle: 'Aquí todavía no puede hacer nada',
  noMember: (email, brand) =>
    `El acceso de su empresa le conoce como ${email}, pero nadie con esta dirección está entre las personas que actúan aquí por ${brand}. Pida a quien administra la cuenta de su empresa que le invite. Si actúa por otra persona, inicie sesión con un enlace por correo.`,
};

/** What the pages of signing in by a company's own provider say. */
export const providerWords: Record<Language, ProviderWords> = { en: english, de: german, zh: chinese, es: spanish };
