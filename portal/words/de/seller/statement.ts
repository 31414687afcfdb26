import { statementInGerman as said } from '../../../../domain/sentences/statement-in-german.ts';
import type { statement as english } from '../../en/seller/statement.ts';

export const statement: typeof english = {
  done: {
    heading: 'Was wir getan haben',
    measures: { none: 'Nicht eingeschränkt', demoted: 'Weniger sichtbar', held: 'Gesperrt', removed: 'Entfernt' },
    states: { none: 'Dieser Fall schränkt Ihr Angebot nicht ein.', ...said.states },
    where: 'Wo es gilt',
    everywhere: 'überall auf dem Marktplatz, in allen Ländern',
    duration: 'Wie lange',
    durations: said.durations,
    gone: said.gone,
    stays: said.measures,
    others: said.others,
    undoneBy: (caseId) => `Der Fall ${caseId} macht rückgängig, was dieser Fall getan hat.`,
    strike: said.strike,
    strikeUndone: said.strikeUndone,
    listAgain: said.listAgain,
  },
  outcome: {
    heading: 'Wie es ausgegangen ist',
    outcomes: {
      removed: 'Die Entscheidung gegen Ihr Angebot bleibt bestehen.',
      dismissed: 'Der Verdacht wurde verworfen.',
      reinstated: 'Ihr Angebot ist wiederhergestellt: Die Entscheidung dagegen wurde aufgehoben.',
      withdrawn: 'Der Verdacht wurde zurückgenommen.',
    },
    because: (reason) => `Grund: ${reason}.`,
    closed: (moment) => `Der Fall wurde am ${moment} abgeschlossen.`,
  },
  why: {
    heading: 'Warum',
    past: 'So wurde es begründet; es gilt nicht mehr.',
    found: said.found,
    decided: said.decided,
    noticed: said.noticed,
    reason: 'Grund',
    none: 'Gegen Ihr Angebot ist nichts entschieden.',
    earlier: 'Frühere Begründungen',
    said: (measure, moment) => `${measure}, ${moment}`,
  },
  right: { heading: 'Nach welchem Recht', ...said.right },
  evidence: {
    heading: 'Auf welche Belege gestützt',
    open: 'Diese Dateien wurden für Sie freigegeben:',
    none: 'Für Sie wurde keine Datei freigegeben. Worauf die Entscheidung beruht, steht oben in der Begründung.',
    picture: (number) => `Bild ${number}`,
    file: (number) => `Datei ${number}`,
    kinds: { 'application/pdf': 'PDF', 'text/plain': 'Text' },
    download: 'herunterladen',
  },
  decider: {
    heading: 'Wer entschieden hat',
    last: 'Zuletzt entschieden',
    who: 'Entschieden von',
    deciders: {
      brand: (brand) => `${brand}, der Marke`,
      staff: () => 'Menschen aus unserem Team',
      appeal: () => 'einem Menschen aus unserem Team, über Ihren Einspruch',
      interim: () => 'keinem Menschen: einer Regel, nach der Stärke des Verdachts',
      score: () =>
        'keinem Menschen: einer Regel, nach der Stärke des Verdachts, weil niemand rechtzeitig entschieden hat',
      appeal_overdue: () =>
        'keinem Menschen: einer Regel, weil über Ihren Einspruch niemand rechtzeitig entschieden hat',
      standing_removal: () => 'keinem Menschen: Eine Regel wendet eine frühere Entscheidung wieder an',
    },
    detection: 'Automatisierte Erkennung',
    decision: 'Automatisierte Entscheidung',
    lookedAt: said.lookedAt,
    detected: said.detected,
    automated: said.automated,
  },
};
