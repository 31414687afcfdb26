import type { Translation } from '../translation.ts';
import type { rightExpiry as english } from '../english/right-expiry.ts';

export const rightExpiry: Translation<typeof english> = {
  subject: 'Läuft am {{day}} ab: {{right}}',
  happened: 'Ein Recht von {{brand}} gilt, wie es hier eingetragen ist, bis {{day}}: {{right}}.',
  meaning:
    'Danach kann sich keine Prüfantwort und keine Meldung von Ihnen mehr darauf stützen. Was damit schon entschieden ist, bleibt entschieden.',
  action:
    'Ist es verlängert, sagen Sie bitte {{manager}} ({{email}}) Bescheid, bis wann: Ihre Ansprechperson trägt es ein.',
  footer:
    'Sie erhalten diese Nachricht, weil Sie das Konto von {{brand}} im Markenschutz von {{marketplace}} verwalten.',
};
