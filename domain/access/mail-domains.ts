/** Of an address, what stands behind the last `@`, in lower case. */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/** Where everybody gets an address: nobody speaks for all of them. Whoever confirms a domain looks at the others. */
const publicMailDomains = new Set([
  ...['gmail.com', 'googlemail.com', 'outlook.com', 'outlook.de', 'outlook.fr', 'hotmail.com', 'hotmail.de'],
  ...['hotmail.fr', 'hotmail.it', 'live.com', 'msn.com', 'yahoo.com', 'yahoo.de', 'yahoo.fr', 'yahoo.it', 'ymail.com'],
  ...['icloud.com', 'me.com', 'mac.com', 'aol.com', 'proton.me', 'protonmail.com', 'pm.me', 'gmx.de', 'gmx.net'],
  ...['gmx.at', 'gmx.ch', 'gmx.com', 'web.de', 't-online.de', 'freenet.de', 'mail.com', 'mail.ru', 'yandex.com'],
  ...['yandex.ru', 'zoho.com', 'fastmail.com', 'tutanota.com', 'hey.com', 'orange.fr', 'free.fr', 'laposte.net'],
  ...['wanadoo.fr', 'sfr.fr', 'libero.it', 'virgilio.it', 'tiscali.it', 'bluewin.ch', 'qq.com', '163.com', '126.com'],
]);

export const isPublicMailDomain = (domain: string): boolean => publicMailDomains.has(domain);
