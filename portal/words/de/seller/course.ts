import { statementInGerman as said } from '../../../../domain/sentences/statement-in-german.ts';
import type { course as english } from '../../en/seller/course.ts';

export const course: typeof english = {
  next: {
    heading: 'Wie es weitergeht',
    stages: {
      screening: () => 'Der Fall wird eröffnet.',
      awaiting_verdict: (brand) =>
        `Noch ist nichts entschieden: ${brand} wird gefragt, ob das Angebot eine Fälschung ist.`,
      staff_review: () => 'Noch ist nichts entschieden: Unser Team entscheidet.',
      removing: () => 'Der Marktplatz wird angewiesen, die Entscheidung auszuführen.',
      appeal_window: () => 'Sie können Einspruch einlegen.',
      appeal_review: (brand) =>
        `Ihr Einspruch ist bei uns: ${brand} wird gefragt, was sie dazu sagt, dann wird entschieden. Sie erhalten ein Schreiben.`,
      lifting: () => 'Der Marktplatz wird angewiesen, die Einschränkung aufzuheben.',
      closed: () => 'Der Fall ist abgeschlossen. Darin geschieht nichts mehr.',
    },
    deciding: 'Ihr Einspruch ist bei uns, und unser Team entscheidet darüber. Sie erhalten ein Schreiben.',
    waits: {
      verdict: (brand, until) => `${brand} kann bis ${until} antworten.`,
      answer: (brand, until) => `${brand} kann bis ${until} antworten.`,
      review: (_brand, until) => `Unser Team entscheidet spätestens bis ${until}.`,
      appeal_decision: (_brand, until) => `Unser Team entscheidet spätestens bis ${until}.`,
      appeal: (_brand, until) => `Sie haben Zeit bis ${until}.`,
    },
    paused: (brand, until) =>
      `${brand} hat uns etwas gefragt: So lange läuft die Frist der Marke nicht, längstens bis ${until}.`,
    silence: said.silence,
    restricted: said.restricted,
    consequences: said.consequences,
  },
  steps: {
    heading: 'Jeder Schritt bisher',
    by: { brand: 'Marke', staff: 'Unser Team', seller: 'Sie', system: 'Unser System' },
    kinds: {
      checked: 'Das Angebot wurde gefunden und ein Fall eröffnet',
      reported: 'Die Marke hat das Angebot gemeldet',
      reopened: 'Ein abgeschlossener Fall wurde wieder aufgenommen, um das Angebot wiederherzustellen',
      decided_before: 'Eine frühere Entscheidung über dasselbe Angebot wurde angewandt',
      brand_asked: 'Die Marke wurde gefragt, ob das Angebot echt ist',
      brand_confirmed: 'Die Marke hat gesagt, dass es eine Fälschung ist',
      brand_cleared: 'Die Marke hat nichts gegen das Angebot',
      brand_silent: 'Die Marke hat nicht rechtzeitig geantwortet',
      staff_asked: 'Unser Team wurde um eine Entscheidung gebeten',
      staff_decided: {
        remove: 'Unser Team hat entschieden, das Angebot zu entfernen',
        dismiss: 'Unser Team hat den Verdacht verworfen',
      },
      rule_applied: 'Niemand hat rechtzeitig entschieden; eine Regel wurde angewandt',
      measure_taken: {
        none: 'Die Einschränkung wurde aufgehoben',
        demoted: 'Das Angebot wurde herabgestuft',
        held: 'Das Angebot wurde gesperrt',
        removed: 'Das Angebot wurde entfernt',
      },
      reasons_sent: 'Sie haben die Begründung erhalten',
      strike_given: 'Ihr Konto hat eine Verwarnung erhalten',
      strike_undone: 'Die Verwarnung Ihres Kontos wurde aufgehoben',
      you_said: 'Sie haben Stellung genommen',
      appeal_open: 'Von hier an konnten Sie Einspruch einlegen',
      you_appealed: 'Sie haben Einspruch eingelegt',
      brand_maintained: 'Die Marke ist bei ihrem Urteil geblieben',
      brand_retracted: 'Die Marke hat ihr Urteil zurückgenommen',
      appeal_to_decide: 'Unser Team wurde gebeten, über Ihren Einspruch zu entscheiden',
      appeal_decided: { upheld: 'Ihr Einspruch wurde abgelehnt', reinstated: 'Ihr Einspruch hatte Erfolg' },
      deadline_moved: 'Sie haben mehr Zeit erhalten, wegen eines Fehlers auf unserer Seite',
      withdrawn: 'Unser Team hat die Entscheidung gegen das Angebot zurückgenommen',
      offer_gone: 'Das Angebot war nicht mehr online',
      offer_back: 'Das Angebot war wieder online',
      closed: 'Der Fall wurde abgeschlossen',
    },
    until: (moment) => ` (bis ${moment})`,
  },
};
