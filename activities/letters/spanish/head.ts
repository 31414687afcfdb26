import type { Translation } from '../translation.ts';
import type { head as english } from '../english/head.ts';

export const head: Translation<typeof english> = {
  subject: 'El registro de {{log}}: {{size}} sellados',
  happened: 'El {{since}} el registro de {{log}} contenía {{size}} asientos. Esta es su cabecera firmada.',
  root: 'Hash raíz: {{root}}',
  action:
    'Por favor, conserve este mensaje. Quien recorte o cambie el registro más tarde no podrá presentar uno que continúe esta cabecera, y usted podrá demostrarlo.',
  button: 'La cabecera más reciente',
  footer: 'Recibe este mensaje cada día porque audita en {{marketplace}}.',
};
