import type { Translation } from '../translation.ts';
import type { head as english } from '../english/head.ts';

export const head: Translation<typeof english> = {
  subject: 'El registro de {{log}}: {{size}} asientos sellados',
  happened: 'El {{since}} el registro de {{log}} contenía {{size}} asientos. Este es su estado firmado.',
  root: 'Hash raíz: {{root}}',
  action:
    'Por favor, conserve este mensaje. Quien recorte o cambie el registro más tarde no podrá presentar uno que continúe este estado, y usted podrá demostrarlo.',
  button: 'El último estado',
  footer: 'Recibe este mensaje cada día porque audita en {{marketplace}}.',
};
