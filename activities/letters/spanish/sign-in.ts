import type { Translation } from '../translation.ts';
import type { signIn as english } from '../english/sign-in.ts';

export const signIn: Translation<typeof english> = {
  subject: 'Su enlace para iniciar sesión en la protección de marcas de {{marketplace}}',
  happened:
    'Alguien, probablemente usted, ha solicitado iniciar sesión con esta dirección en la protección de marcas de {{marketplace}}.',
  action:
    'Abra el enlace y pulse el botón que aparece allí. Funciona una sola vez, en un plazo de {{minutes}} minutos.',
  button: 'Iniciar sesión',
  caution:
    'Si no ha sido usted, no haga nada: sin este correo nadie puede iniciar sesión en su nombre. No lo reenvíe a nadie.',
  footer: 'Usted recibe este mensaje porque su dirección se introdujo en nuestra página de inicio de sesión.',
};
