import type { Translation } from '../translation.ts';
import type { signIn as english } from '../english/sign-in.ts';

export const signIn: Translation<typeof english> = {
  subject: 'Ihr Link zur Anmeldung beim Markenschutz von {{marketplace}}',
  happened:
    'Jemand, vermutlich Sie, hat darum gebeten, sich mit dieser Adresse beim Markenschutz von {{marketplace}} anzumelden.',
  action: 'Öffnen Sie den Link, und drücken Sie dort auf den Knopf. Er gilt einmal, {{minutes}} Minuten lang.',
  button: 'Anmelden',
  caution:
    'Waren Sie es nicht, müssen Sie nichts tun: Ohne diese E-Mail kann sich niemand als Sie anmelden. Geben Sie sie nicht weiter.',
  footer: 'Sie erhalten diese Nachricht, weil Ihre Adresse bei unserer Anmeldung eingegeben wurde.',
};
