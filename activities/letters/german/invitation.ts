import type { Translation } from '../translation.ts';
import type { invitation as english } from '../english/invitation.ts';

export const invitation: Translation<typeof english> = {
  subject: {
    brand: 'Sie handeln ab jetzt für {{brand}} bei {{marketplace}}',
    marketplace: 'Sie arbeiten ab jetzt im Markenschutz von {{marketplace}}',
  },
  happened: {
    brand: 'Sie sind benannt worden, im Markenschutz von {{marketplace}} für {{brand}} zu handeln, und zwar {{role}}.',
    marketplace: 'Sie sind benannt worden, im Markenschutz von {{marketplace}} zu arbeiten, und zwar {{role}}.',
  },
  action: 'Melden Sie sich mit dieser Adresse an: Wir schicken Ihnen jedes Mal einen Link. Ein Passwort gibt es nicht.',
  button: 'Anmelden',
  caution: 'Wissen Sie davon nichts, melden Sie sich nicht an, und sagen Sie bitte {{sender}} Bescheid.',
  footer: 'Sie erhalten diese Nachricht, weil {{sender}} diese Adresse als Ihre genannt hat.',
  roles: {
    brand_administrator: 'für die Verwaltung',
    brand_reviewer: 'für die Prüfung',
    brand_agent: 'in Vertretung, im Rahmen Ihrer Vollmacht',
    account_manager: 'für die Betreuung von Marken',
    reviewer: 'für die Prüfung',
    lead: 'für die Leitung',
    auditor: 'für die Revision',
    administrator: 'für die Verwaltung',
  },
};
