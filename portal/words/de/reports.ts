import type { Words } from '../words.ts';

export const reports: Words['reports'] = {
  text: 'Was der Marktplatz jedes Jahr veröffentlicht (Art. 15 und 24 des Gesetzes über digitale Dienste), soweit es um Fälschungen geht. Gezählt wird aus Ereignissen, die sich nie ändern, und zwar danach, wann sie geschehen sind. Alle Tage sind Tage in UTC.',
  from: 'Erster Tag',
  to: 'Letzter Tag',
  show: 'Anzeigen',
  year: (name) => `Jahr ${name}`,
  csv: 'CSV',
  json: 'JSON',
  print: 'Drucken',
  of: (from, to) => `${from} bis ${to}`,
  running: 'Der Zeitraum ist noch nicht vorbei: Die Zahlen wachsen noch.',
  article: (name) =>
    name === '–'
      ? 'Vom Gesetz über digitale Dienste nicht verlangt'
      : `Art. ${name.replace(/\((\d+)\)/g, ' Abs. $1').replace(/\(([a-z])\)/g, ' Buchst. $1')}`,
  month: 'Monat',
  how: 'Wie diese Zahl entsteht',
  parameters: 'In der Abfrage:',
  total: 'Insgesamt',
  nothing: 'Nichts davon in diesem Zeitraum.',
  notMeasured: 'Nichts zu messen',
  unknown: 'Hier nicht erfasst',
  whyUnknown: {
    member_state_orders:
      'Anordnungen von Behörden erreichen den Marktplatz auf anderen Wegen als durch diesen Ablauf. Was auf Anordnung eines Gerichts rückgängig gemacht wurde, steht unter „Aufgehobene abgeschlossene Fälle“.',
    notices_of_trusted_flaggers:
      'Ob eine Marke vertrauenswürdiger Hinweisgeber ist (Art. 22), entscheidet ein Koordinator für digitale Dienste; die Akte sagt es nicht.',
    settlement_disputes:
      'Streitigkeiten vor Streitbeilegungsstellen (Art. 21) führt der Marktplatz an anderer Stelle. Was ihretwegen rückgängig gemacht wurde, steht unter „Aufgehobene abgeschlossene Fälle“.',
    suspensions:
      'Verkäufer und Beschwerdeführer sperrt der Marktplatz (Art. 23) an anderer Stelle. Die Verwarnungen der Verkäufer stehen unter „Verwarnungen“.',
    statements_by_language: 'Die Akte sagt nicht, in welcher Sprache ein Angebot oder das Schreiben dazu verfasst war.',
  },
  definitions: {
    notices_received:
      'Meldungen der Marken: Ereignisse `verdict_given`, die `notice` sagen, nach dem Zeitpunkt der Meldung. Eine Meldung über mehrere Angebote zählt für jedes Angebot einmal. Was eine gefragte Marke antwortet, ist keine Meldung. Die Art des behaupteten Inhalts ist die Art des Rechts, das die Meldung nennt; „Keines genannt“, wo sie keines nennt.',
    notices_decided:
      'Zu jeder Meldung das Erste, was aus ihr wurde, nach dessen Zeitpunkt: „Beschränkt“ heißt, es erging eine Begründung zum Angebot (`statement_issued`), „Nicht beschränkt“, der Fall endete ohne eine (`case_closed`). „Ohne Mitarbeitende des Marktplatzes“: Dazwischen hat niemand vom Marktplatz etwas in dem Fall getan; entschieden hatten die Leute der Marke.',
    notice_actions:
      'Beschränkungen aufgrund von Meldungen: Begründungen (`statement_issued`), die in einem Fall nach einer Meldung ergingen, nach deren Zeitpunkt. Die Grundlage ist immer das Gesetz: Eine Beschränkung allein nach Nutzungsbedingungen kennt der Ablauf nicht.',
    notice_action_time:
      'Median der Zeit von einer Meldung bis zum Ersten, was aus ihr wurde, wie in „Was aus Meldungen wurde“, in Sekunden. Bei gerader Anzahl die Mitte zwischen den beiden mittleren Werten.',
    suspicions_received:
      'Verdachtsmeldungen des Marktplatzes selbst: Ereignisse `case_opened` der Art `suspicion` und jeder Verdacht, der zu einem offenen Fall hinzukam (`suspicions_joined`), nach deren Zeitpunkt. „Mensch“: Jemand vom Marktplatz hat den Fall eröffnet; „Erkennung“: eine Erkennung.',
    own_initiative_actions:
      'Beschränkungen aus eigener Initiative des Marktplatzes: Begründungen (`statement_issued`), die in einem Fall ohne vorherige Meldung ergingen, nach deren Zeitpunkt, nach Art der Beschränkung und danach, wer das Angebot gefunden hat: „Erkennung“ oder „Mensch“.',
    own_initiative_rights:
      'Dieselben Beschränkungen nach Art des rechtswidrigen Inhalts: der Art des Rechts, auf das sich die Entscheidung stützt; „Keines genannt“, wo keines genannt war, wie bei jeder Maßnahme vor dem Urteil.',
    complaints_received:
      'Beschwerden gegen Entscheidungen: Einsprüche von Verkäufern (`appeal_filed`), jede Runde einzeln, nach dem Zeitpunkt des Einspruchs und nach dem Grund, den der Verkäufer angab. Was ein Verkäufer vor dem Urteil sagt, ist keine Beschwerde.',
    complaints_decided:
      'Beendete Einsprüche, nach dem Zeitpunkt des Endes. „Aufgehoben“: Das Angebot wurde wiederhergestellt, durch einen Menschen des Marktplatzes (`appeal_decided`, `suspicion_withdrawn`), weil die Marke ihr Urteil zurücknahm (`appeal_answered`, `verdict_retracted`), oder durch die Regel für Schweigen (`silence_rule_applied`). „Bestätigt“: Die Beschränkung blieb. „Anders beendet“: Der Fall endete ohne Entscheidung über den Einspruch, etwa weil der Marktplatz das Angebot nicht mehr hatte.',
    complaint_decision_time:
      'Median der Zeit von einem Einspruch bis zu seinem Ende, wie in „Was aus Einsprüchen wurde“, in Sekunden.',
    reinstatements_ordered:
      'Entscheidungen abgeschlossener Fälle, die nachträglich rückgängig gemacht wurden (`reinstatement_ordered`), nach Zeitpunkt und Grund, darunter Gerichtsbeschlüsse und beigelegte Streitigkeiten. Eine solche Berichtigung zählt in dem Zeitraum, in dem sie erging; der frühere wird nicht geändert.',
    strikes_given:
      'Verwarnungen, die Verkäufer für eine bestätigte Fälschung erhielten (`strike_given`), nach deren Zeitpunkt. Ob der Marktplatz einen Verkäufer dafür sperrt, entscheidet er an anderer Stelle.',
    decisions_by_automation:
      'Begründungen (`statement_issued`) danach, wie die Entscheidung zustande kam, so wie die Begründung es sagt. „Vollautomatisch“: durch einen Verdachtswert, durch die Regel für Schweigen oder durch eine frühere Entscheidung über dasselbe Angebot, die erneut angewandt wurde; „Teilautomatisch“: Eine Marke entschied, und der Ablauf führte es aus; „Von Menschen“: Menschen des Marktplatzes entschieden. Zweck: ein Angebot zu beschränken, bis entschieden ist, und zu entscheiden, wo niemand es rechtzeitig tut. Sicherungen: Die Marke wird gefragt, eine Beschränkung nach Verdachtswert endet mit ihrer Antwort, der Verkäufer wird gehört, und über keinen Einspruch entscheidet eine Maschine, außer nach der Regel, wenn niemand rechtzeitig entscheidet.',
    detected_cases_ended:
      'Fälle, die eine Erkennung eröffnet hat und die geendet haben (`case_closed`), nach Zeitpunkt und Ausgang. Alle außer denen, in denen die Entfernung bleibt, gelten als verworfen: Das Angebot wurde nicht als Fälschung befunden. Eine Entscheidung, die nach dem Ende rückgängig gemacht wurde, zählt in „Aufgehobene abgeschlossene Fälle“.',
    detection_error_rate:
      'Anteil der verworfenen Fälle an allen aus „Wie Fälle endeten, die die Erkennung eröffnet hat“, von 0 bis 1, auf vier Stellen.',
    automated_decisions_reversed:
      'Beschränkungen ohne Bestand: unter den Fällen, die anders als mit bleibender Entfernung endeten (`case_closed`), jene, in denen eine Begründung ergangen war, danach, wie die letzte solche Entscheidung zustande kam, wie in „Beschränkungen, nach Art der Entscheidung“.',
    statements_issued:
      'Begründungen (`statement_issued`) nach deren Zeitpunkt: eine je Beschränkung, Sperren eingeschlossen.',
    statements_by_country:
      'Dieselben nach dem Land, in dem das Angebot stand, wie es bei Eröffnung des Falls gemeldet wurde; „Nicht bekannt“, wo niemand es sagte, und in Fällen, die älter sind als diese Angabe in `case_opened`.',
    brand_answers: 'Urteile gefragter Marken (`verdict_given` ohne `notice`), nach deren Zeitpunkt.',
    brand_silences:
      'Wie oft die Zeit für ein Urteil ohne eines verstrich (`silence_rule_applied` der Uhr `verdict`), nach Zeitpunkt und danach, was die Regeln dann sagen.',
    brand_answer_time:
      'Median der Zeit von der Frage an die Marke (`brand_asked`) bis zu ihrem Urteil, wie in „Urteile gefragter Marken“, in Sekunden. Nächte, Feiertage und Pausen der Uhr zählen mit; was niemand beantwortete, zählt nicht.',
  },
  parts: {
    orders: 'Anordnungen von Behörden',
    notices: 'Meldungen der Marken',
    own_initiative: 'Aus eigener Initiative',
    complaints: 'Beschwerden',
    disputes: 'Streitbeilegung und Aussetzungen',
    automation: 'Automatisierte Mittel',
    statements: 'Begründungen',
    answers: 'Wie Marken geantwortet haben',
  },
  figures: {
    member_state_orders: 'Anordnungen von Mitgliedstaaten',
    notices_received: 'Meldungen, nach Recht',
    notices_of_trusted_flaggers: 'Meldungen vertrauenswürdiger Hinweisgeber',
    notices_decided: 'Was aus Meldungen wurde',
    notice_actions: 'Beschränkungen aufgrund von Meldungen',
    notice_action_time: 'Median der Zeit von Meldung bis Maßnahme',
    suspicions_received: 'Verdachtsmeldungen, danach, wer sie fand',
    own_initiative_actions: 'Beschränkungen aus eigener Initiative',
    own_initiative_rights: 'Dieselben, nach Recht',
    complaints_received: 'Einsprüche, nach Grund',
    complaints_decided: 'Was aus Einsprüchen wurde',
    complaint_decision_time: 'Median der Zeit bis zur Entscheidung',
    reinstatements_ordered: 'Aufgehobene abgeschlossene Fälle',
    settlement_disputes: 'Außergerichtliche Streitigkeiten',
    suspensions: 'Aussetzungen',
    strikes_given: 'Verwarnungen',
    decisions_by_automation: 'Beschränkungen, nach Art der Entscheidung',
    detected_cases_ended: 'Wie Fälle endeten, die die Erkennung eröffnet hat',
    detection_error_rate: 'Davon verworfen, als Anteil',
    automated_decisions_reversed: 'Beschränkungen ohne Bestand',
    statements_issued: 'Erteilte Begründungen',
    statements_by_country: 'Dieselben, nach Land des Angebots',
    statements_by_language: 'Dieselben, nach Sprache',
    brand_answers: 'Urteile gefragter Marken',
    brand_silences: 'Kein Urteil in der Frist, nach Folge',
    brand_answer_time: 'Median der Zeit bis zum Urteil',
  },
  values: {
    trademark: 'Marke',
    design: 'Design',
    copyright: 'Urheberrecht',
    patent: 'Patent',
    not_named: 'Keines genannt',
    restricted: 'Beschränkt',
    not_restricted: 'Nicht beschränkt',
    by_people: 'Mitarbeitende des Marktplatzes',
    by_automated_means: 'Ohne Mitarbeitende des Marktplatzes',
    law: 'Nach Gesetz',
    automated: 'Erkennung',
    person: 'Mensch',
    upheld: 'Bestätigt',
    reversed: 'Aufgehoben',
    otherwise: 'Anders beendet',
    marketplace: 'Marktplatz',
    brand: 'Marke',
    rule: 'Regel',
    fully: 'Vollautomatisch',
    partially: 'Teilautomatisch',
    not_automated: 'Von Menschen',
    staff_review: 'Der Marktplatz entscheidet',
    dismiss: 'Verworfen',
    remove_at_score: 'Nach dem Verdachtswert',
    not_known: 'Nicht bekannt',
  },
};
