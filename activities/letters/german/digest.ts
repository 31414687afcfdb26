import type { Translation } from '../translation.ts';
import type { digest as english } from '../english/digest.ts';

export const digest: Translation<typeof english> = {
  subject: {
    one: 'Sammelmail von {{marketplace}}: eine Nachricht',
    many: 'Sammelmail von {{marketplace}}: {{count}} Nachrichten',
  },
  happened: 'Das kam seit der letzten Sammelmail für Sie, nach Fällen geordnet.',
  case: 'Fall {{case}} ({{brand}})',
  meaning:
    'Was Ihre Antwort verlangt oder an das Ende Ihrer Frist erinnert, steht in keiner Sammelmail: Es kommt immer sofort.',
  footer:
    'Sie erhalten diese Sammelmail, weil Sie am Markenschutz von {{marketplace}} beteiligt sind und es so gewählt haben.',
};
