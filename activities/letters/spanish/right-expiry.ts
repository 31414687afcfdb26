import type { Translation } from '../translation.ts';
import type { rightExpiry as english } from '../english/right-expiry.ts';

export const rightExpiry: Translation<typeof english> = {
  subject: 'Expira el {{day}}: {{right}}',
  happened: 'Un derecho de {{brand}} está en vigor, según consta aquí, hasta el {{day}}: {{right}}.',
  meaning:
    'Después de ese día, ningún veredicto ni notificación suya podrá basarse en él. Los casos que ya se hayan decidido conforme a él siguen decididos.',
  action:
    'Cuando se haya renovado, comunique hasta cuándo a {{manager}} ({{email}}), que atiende su cuenta y lo hará constar.',
  footer: 'Recibe este mensaje porque administra la cuenta de {{brand}} en la protección de marcas de {{marketplace}}.',
};
