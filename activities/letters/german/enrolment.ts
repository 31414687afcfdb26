import type { Translation } from '../translation.ts';
import type { enrolment as english } from '../english/enrolment.ts';

export const enrolment: Translation<typeof english> = {
  footer: 'Sie erhalten diese Nachricht wegen der Aufnahme von {{company}} in den Markenschutz von {{marketplace}}.',
  footer_link: 'Sie erhalten diese Nachricht, weil jemand bei {{marketplace}} diese Adresse angegeben hat.',
  button: {
    apply: 'Antrag öffnen',
    invited: 'Einladung öffnen',
    sign_in: 'Anmelden',
  },
  words_of_staff: 'Unser Team schreibt:',
  record: {
    heading: 'Aus dem Good-Faith-Programm',
    success: 'Erfolgreiche Meldungen',
    counter: 'Gegendarstellungen',
  },
  rights_wait: 'Eine Prüfantwort kann sich auf ein Recht stützen, sobald wir es geprüft haben.',
  letters: {
    link: {
      subject: 'Antrag auf Markenschutz bei {{marketplace}}',
      happened:
        'Jemand, vermutlich Sie, möchte ein Unternehmen in den Markenschutz von {{marketplace}} aufnehmen lassen und hat diese Adresse angegeben.',
      meaning:
        'Der Link bestätigt die Adresse und öffnet den Antrag. Er gilt {{days}} Tage, und zwar für alle, die ihn haben: Geben Sie ihn nicht weiter.',
      action:
        'Waren Sie es nicht, müssen Sie nichts tun: Ohne den Link kann niemand mit Ihrer Adresse einen Antrag stellen.',
    },
    received: {
      subject: 'Der Antrag von {{company}} ist da',
      happened: 'Wir haben den Antrag von {{company}} erhalten.',
      meaning:
        'Unser Team sieht ihn an. Wir schreiben Ihnen, wenn entschieden ist oder wir etwas brauchen. Kein Antrag wird abgelehnt, weil wir uns Zeit lassen.',
      action:
        'Sie müssen jetzt nichts tun. Der Link zeigt, wie es steht; dort können Sie den Antrag auch zurückziehen.',
    },
    asked: {
      subject: 'Für den Antrag von {{company}} brauchen wir noch etwas',
      happened:
        'Bevor wir über den Antrag von {{company}} entscheiden können, brauchen wir noch etwas von Ihnen: {{reason}}.',
      meaning:
        'Wir warten auf Sie bis: {{until}}. Hören wir bis dahin nichts, endet der Antrag, und es wird kein Konto eröffnet.',
      action: 'Bitte ergänzen Sie den Antrag über den Link.',
    },
    asked_again: {
      subject: 'Erinnerung: Für den Antrag von {{company}} brauchen wir noch etwas',
      happened:
        'Wir haben Sie für den Antrag von {{company}} um etwas gebeten und noch nichts von Ihnen gehört: {{reason}}.',
      meaning:
        'Wir warten auf Sie bis: {{until}}. Hören wir bis dahin nichts, endet der Antrag, und es wird kein Konto eröffnet.',
      action: 'Bitte ergänzen Sie den Antrag über den Link, oder ziehen Sie ihn dort zurück.',
    },
    provided: {
      subject: 'Ihre Ergänzung für {{company}} ist da',
      happened: 'Wir haben erhalten, was Sie uns zum Antrag von {{company}} geschickt haben.',
      meaning: 'Unser Team sieht es an. Wir schreiben Ihnen, wenn entschieden ist oder wir noch etwas brauchen.',
      action: 'Sie müssen jetzt nichts tun.',
    },
    invited: {
      subject: '{{marketplace}} lädt {{company}} in den Markenschutz ein',
      happened:
        '{{company}} steht mit dieser Adresse in unserer Liste der Mitglieder des Good-Faith-Programms. Wir laden das Unternehmen in unseren Markenschutz ein: Finden wir ein Angebot, das eine Fälschung sein könnte, fragen wir Sie, und wir entfernen es, wenn Sie bestätigen, dass es eine ist.',
      meaning:
        'Mitglieder werden nicht noch einmal geprüft. Die Einladung gilt bis: {{until}}. Hören wir bis dahin nichts, endet sie.',
      action:
        'Öffnen Sie die Einladung, sehen Sie an, was wir über {{company}} wissen, und nehmen Sie sie an. Wer sie annimmt, ist die erste Person, die das Konto verwaltet. Ist sie nichts für Sie, lehnen Sie sie dort ab.',
    },
    invited_again: {
      subject: 'Erinnerung: {{marketplace}} lädt {{company}} in den Markenschutz ein',
      happened:
        'Wir haben {{company}} als Mitglied des Good-Faith-Programms in unseren Markenschutz eingeladen und noch nichts von Ihnen gehört.',
      meaning: 'Die Einladung gilt bis: {{until}}. Hören wir bis dahin nichts, endet sie.',
      action: 'Öffnen Sie die Einladung, um sie anzunehmen oder abzulehnen.',
    },
    opened: {
      subject: '{{company}} ist bei {{marketplace}} aufgenommen',
      happened:
        'Das Konto von {{company}} in unserem Markenschutz ist eröffnet, und Sie sind die erste Person, die es verwaltet.',
      meaning: 'Ihre Ansprechperson bei {{marketplace}} ist {{manager}} ({{email}}).',
      action:
        'Melden Sie sich mit dieser Adresse an: Wir schicken Ihnen jedes Mal einen Link. Ein Passwort gibt es nicht. Benennen Sie dann Ihre Kolleginnen und Kollegen.',
    },
    refused: {
      subject: 'Zum Antrag von {{company}}',
      happened: 'Wir nehmen {{company}} nicht auf: {{reason}}.',
      meaning: 'Es wurde kein Konto eröffnet.',
      action:
        'Ist das ein Irrtum, oder hat es sich geändert, stellen Sie jederzeit einen neuen Antrag und schreiben Sie es uns.',
    },
    withdrawn: {
      subject: 'Der Antrag von {{company}} ist zurückgezogen',
      happened: 'Der Antrag von {{company}} wurde über den Link in unseren Nachrichten an Sie zurückgezogen.',
      meaning: 'Es wird kein Konto eröffnet.',
      action: 'Sie können jederzeit einen neuen Antrag stellen.',
    },
    declined: {
      subject: 'Die Einladung von {{company}} ist abgelehnt',
      happened: 'Die Einladung von {{company}} wurde über den Link in unseren Nachrichten an Sie abgelehnt.',
      meaning: 'Es wird kein Konto eröffnet.',
      action: '{{company}} kann jederzeit einen Antrag stellen.',
    },
    lapsed: {
      subject: 'Die Aufnahme von {{company}} ist beendet',
      happened:
        'Wir haben zur Aufnahme von {{company}} auf Ihre Antwort gewartet und in der Zeit, die wir Ihnen gegeben haben, nichts gehört.',
      meaning:
        'Die Aufnahme ist nach unserer Regel dafür beendet. Es wurde kein Konto eröffnet, und sonst folgt nichts daraus.',
      action: '{{company}} kann jederzeit einen Antrag stellen.',
    },
    waits: {
      subject: 'Der Antrag von {{company}} wartet auf eine Entscheidung',
      happened:
        '{{company}} hat ein Konto beantragt, und noch hat niemand darüber entschieden. Der Antrag wartet seit: {{since}}.',
      meaning: 'Von selbst geschieht nichts: Der Antrag wartet, bis jemand entscheidet.',
      action: 'Bitte genehmigen Sie ihn, lehnen Sie ihn ab, oder fragen Sie nach, was fehlt.',
    },
    overdue: {
      subject: 'Überfällig: der Antrag von {{company}}',
      happened:
        '{{company}} hat ein Konto beantragt, und noch hat niemand darüber entschieden, obwohl unser Team erinnert wurde. Der Antrag wartet seit: {{since}}.',
      meaning: 'Von selbst geschieht nichts: Der Antrag wartet, bis jemand entscheidet.',
      action: 'Bitte sorgen Sie dafür, dass jemand entscheidet.',
    },
    assigned: {
      subject: 'Sie betreuen jetzt {{company}}',
      happened: 'Das Konto von {{company}} in unserem Markenschutz ist eröffnet, und Sie betreuen es.',
      meaning: 'Als erste Person verwaltet es {{contact}} ({{contactEmail}}).',
      action: 'Sehen Sie nach, welche Rechte auf eine Prüfung warten, und melden Sie sich.',
    },
  },
};
