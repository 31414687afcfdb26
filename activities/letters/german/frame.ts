import { statementInGerman } from '../../../domain/sentences/statement-in-german.ts';
import { templatesOf } from '../templates.ts';
import type { frame as english } from '../english/frame.ts';
import type { Translation } from '../translation.ts';

const said = templatesOf(statementInGerman);

export const frame: Translation<typeof english> = {
  punctuation: { colon: ': ', sentences: ' ', reasons: '; ', cases: ', ' },
  greeting: { named: 'Guten Tag {{recipient}}!', plain: 'Guten Tag!' },
  closing: 'Freundliche Grüße\n{{marketplace}}, Markenschutz',
  footer: 'Fall {{case}}. Sie erhalten diese Nachricht, weil Sie an diesem Fall beteiligt sind.',
  open_case: 'Fall öffnen',
  no_link: 'Sie finden den Fall in Ihrem Posteingang bei {{marketplace}}.',
  facts: {
    offer: 'Angebot',
    number: 'Nummer des Angebots',
    price: 'Preis',
    seller: 'Verkäufer',
    page: 'Seite des Angebots',
    brand: 'Marke',
    score: 'Verdachtswert',
    decider: 'Entschieden von',
    reason: 'Grund',
    your_reason: 'Ihr Grund',
    sellers_reason: 'Grund des Verkäufers',
    closed: 'Grund des Abschlusses',
    undoes: 'Hebt die Entscheidung auf im Fall',
    wanted: 'Verlangt vom Marktplatz',
    answer: 'Antwort des Marktplatzes',
  },
  moment: {
    at: '{{day}}, {{clock}} Uhr {{zone}} ({{utc}} UTC)',
    end_of_day: '{{day}}, 24:00 Uhr {{zone}} ({{utc}} UTC)',
    utc: '{{day}}, {{clock}} Uhr UTC ({{local}} Uhr {{zone}})',
    short: '{{day}}, {{clock}} Uhr {{zone}}',
    short_utc: '{{day}}, {{clock}} Uhr UTC',
    short_end_of_day: '{{day}}, 24:00 Uhr {{zone}}',
    day_and_clock: '{{day}}, {{clock}}',
  },
  findings: { heading: 'Was uns auffiel', item: '{{reason}} (Wert {{score}})' },
  six_answers: 'Die sechs Antworten',
  files: {
    one: 'Eine Datei lag bei: Sie finden sie im Fall.',
    many: '{{count}} Dateien lagen bei: Sie finden sie im Fall.',
  },
  look: {
    offer: 'Bitte sehen Sie sich das Angebot an (Seite und Nummer stehen oben)',
    case: 'Bitte sehen Sie sich an, was im Fall zu dem Angebot vorliegt (die Nummer steht oben),',
  },
  states: {
    none: 'Dieser Fall schränkt das Angebot nicht ein.',
    demoted: 'Das Angebot ist im Verkauf, aber herabgestuft: In Suche und Empfehlungen ist es weniger sichtbar.',
    held: 'Das Angebot ist gesperrt: Niemand kann es kaufen.',
    removed: 'Das Angebot ist aus dem Verkauf entfernt.',
    coming_demoted: 'Das Angebot wird gerade herabgestuft.',
    coming_held: 'Das Angebot wird gerade gesperrt.',
    coming_removed: 'Das Angebot wird gerade aus dem Verkauf entfernt.',
    coming_none: 'Die Einschränkung des Angebots wird gerade aufgehoben.',
    lifted: 'Dieser Fall schränkt das Angebot nicht mehr ein.',
    undone: 'Die Einschränkung des Angebots durch den Fall {{cited}} ist aufgehoben.',
    gone: said.gone,
    unconfirmed:
      'Der Marktplatz hat die Einschränkung übernommen; dass das Angebot nicht mehr gekauft werden kann, ließ sich aber nicht bestätigen.',
    unanswered: 'Der Marktplatz hat uns nicht gesagt, ob das Angebot eingeschränkt ist.',
  },
  others: {
    ...said.others,
    unnamed: 'Das Angebot bleibt trotzdem {{measure}}, wegen eines anderen Falls.',
  },
  again: 'wieder ',
  list_again: said.listAgain,
  strike: {
    ahead:
      'Sobald das Angebot aus dem Verkauf ist, erhält Ihr Konto eine Verwarnung; sie gilt {{period}} lang. Ein Angebot bringt eine Verwarnung, gleich durch wie viele Fälle es entfernt wird. Hat Ihr Einspruch Erfolg, wird die Verwarnung dieses Falls aufgehoben.',
    undone: { you: said.strikeUndone, other: 'Die Verwarnung des Verkäufers dafür ist aufgehoben.' },
    stands: {
      you: said.strike,
      other: 'Der Verkäufer hat dafür eine Verwarnung; sie gilt bis {{end}}.',
    },
    over: {
      you: said.strikeOver,
      other: 'Die Verwarnung, die der Verkäufer dafür erhielt, zählte bis {{end}}.',
    },
  },
  weigh: { open: 'Bitte berücksichtigen Sie sie in Ihrer Antwort.', over: 'Sie müssen nichts tun.' },
  unanswered: {
    question: 'Wir haben Sie gefragt, ob dieses Angebot echt ist, und von Ihnen keine rechtzeitige Antwort erhalten.',
    appeal:
      'Der Verkäufer hat gegen die Entscheidung über dieses Angebot Einspruch eingelegt (Runde {{round}} von {{rounds}}), und wir haben von Ihnen keine rechtzeitige Antwort erhalten.',
  },
  say_now: {
    open: 'Wenn Ihre Ware echt ist, sagen Sie es uns bitte jetzt im Fall. Am meisten helfen Rechnungen und Herkunftsnachweise.',
    said: 'Ihre Sicht haben Sie uns schon gesagt: Wer entscheidet, sieht sie. Sie müssen jetzt nichts tun.',
  },
  ask: 'Wenn Sie vorher mehr wissen müssen, fragen Sie uns.',
  extend: 'Wenn mehr Zeit nötig ist, verlängern Sie die Frist im Fall.',
  resolve: {
    restriction: 'noch einmal bitten, von Hand erledigen oder aufgeben',
    unknown_offer: 'noch einmal bitten oder aufgeben',
    lift: 'noch einmal bitten, oder von Hand erledigen und als erledigt melden',
  },
  newcomer: {
    staff:
      'Bitte finden Sie jemanden, der in diesem Fall noch nicht entschieden hat, und geben Sie ihm einen eigenen Schlüssel.',
    lead: 'Bitte finden Sie jemanden, der in diesem Fall noch nicht entschieden hat, und geben Sie ihm einen eigenen Schlüssel als Leitung.',
  },
  evidence: 'Wenn Sie neue Belege haben, melden Sie uns das Angebot: Das eröffnet einen neuen Fall.',
  complain:
    'Wenn Sie sicher sind, dass es eine Fälschung ist, melden Sie uns das Angebot: Das eröffnet einen neuen Fall.',
  retract: {
    open: 'Sie müssen nichts tun. Stellt sich die Ware als echt heraus, sagen Sie es uns im Fall, bevor er geschlossen wird.',
    awaited: 'Bitte beantworten Sie im Fall den Einspruch des Verkäufers.',
    over: 'Sie müssen nichts tun.',
  },
  hearing: {
    open: 'Der Verkäufer erfährt die Gründe und kann Einspruch einlegen.',
    heard: 'Der Verkäufer hat Einspruch eingelegt; darüber wird noch entschieden.',
    over: 'Der Verkäufer kann bei uns keinen Einspruch mehr einlegen.',
  },
  quotations: {
    you: 'Sie schrieben:',
    brand: '{{brand}} schrieb:',
    seller: 'Der Verkäufer schrieb:',
    staff: 'Unser Team schrieb:',
    reasons: 'Die Begründung:',
  },
  steps: {
    reminder: 'Erinnerung',
    account_manager: 'Wir schalten Ihre Kundenbetreuung ein',
    due: 'Fällig',
    pause_over: 'Die Frist für das Urteil ruht längstens bis',
  },
  deadlines: {
    verdict: { you: 'Bitte antworten Sie bis', other: '{{brand}} kann antworten bis' },
    answer: { you: 'Bitte antworten Sie bis', other: '{{brand}} kann antworten bis' },
    resolution: { you: 'Spätestens zu erledigen bis', other: 'Unser Team kümmert sich darum bis' },
    review: { you: 'Spätestens zu entscheiden bis', other: 'Unser Team entscheidet spätestens bis' },
    appeal_decision: { you: 'Spätestens zu entscheiden bis', other: 'Unser Team entscheidet spätestens bis' },
    appeal: { you: 'Sie können Einspruch einlegen bis', other: 'Der Verkäufer kann Einspruch einlegen bis' },
  },
  endless: {
    you: 'Für Ihren Einspruch gibt es keine Frist.',
    other: 'Für den Einspruch des Verkäufers gibt es keine Frist.',
  },
  silence: {
    verdict: {
      you: 'Hören wir bis dahin nichts von Ihnen, {{consequence}}.',
      other: said.silence.verdict,
    },
    answer: {
      you: 'Hören wir bis dahin nichts von Ihnen, {{consequence}}.',
      other: said.silence.answer,
    },
    review: {
      you: said.silence.review,
      other: said.silence.review,
    },
    resolution: {
      you: 'Kümmert sich bis dahin niemand darum, {{consequence}}.',
      other: 'Kümmert sich bis dahin niemand darum, {{consequence}}.',
    },
    appeal_decision: {
      you: said.silence.appeal_decision,
      other: said.silence.appeal_decision,
    },
    appeal: {
      you: said.silence.appeal,
      other: 'Legt der Verkäufer bis dahin keinen Einspruch ein, {{consequence}}.',
    },
    pause: {
      you: 'Ist Ihre Frage bis dahin nicht beantwortet, läuft Ihre Frist weiter, und Sie müssen ohne die Antwort urteilen.',
      other:
        'Ist die Frage von {{brand}} bis dahin nicht beantwortet, läuft die Frist weiter, und die Marke muss ohne die Antwort urteilen.',
    },
  },
  consequences: {
    ...said.consequences,
    restricted_by_rule: said.restricted,
    restricted_by_score:
      'wird das Angebot {{measure}}, weil sein Verdachtswert von {{score}} die Grenze von {{threshold}} erreicht',
    dismissed_by_score: 'wird der Verdacht verworfen, weil sein Wert von {{score}} unter {{threshold}} liegt',
    retry: 'wird der Marktplatz noch einmal gebeten',
  },
  redress: said.elsewhere,
};
