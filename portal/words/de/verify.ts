import type { Words } from '../words.ts';

export const verify: Words['verify'] = {
  title: 'Ist diese Akte vollständig und echt?',
  text: 'Ihr Browser holt die ganze Akte dieses Falls und prüft sie selbst. Von uns kommen nur die Daten, die er prüft, und die Wiederholung durch den Code.',
  button: 'Prüfen',
  download: 'Mit allen Nachweisen herunterladen',
  toLedger: 'Das Protokoll über alle Fälle',
  questions: {
    chain: 'Die Kette der Ereignisse:',
    inclusion: 'Der Platz im signierten Protokoll:',
    contents: 'Worte, Dateien und Regeln, die die Ereignisse nennen:',
    growth: 'Das Protokoll seit Ihrem letzten Blick:',
    replay: 'Wiederholung durch den Code:',
  },
  holds: 'in Ordnung.',
  broken: 'nicht in Ordnung.',
  unchecked: 'nicht prüfbar.',
  chainHolds: (events, withheld, annex) =>
    `Die Hashwerte von ${events} Ereignissen und ${annex} Vermerken daneben sind die, die hier berechnet wurden. Für Sie nicht einsehbar und nur auf ihren Platz geprüft: ${withheld}.`,
  inclusionHolds: (size, at) =>
    `Jedes von ihnen führt zur Wurzel des Protokolls über ${size} Einträge, signiert am ${at}.`,
  contentsHold: (named, erased, withheld) =>
    `${named} liegen vor, jedes so, wie es genannt wurde. Gelöscht: ${erased}. Für Sie nicht einsehbar: ${withheld}.`,
  growthHolds: (from) =>
    `Es beginnt mit allen ${from} Einträgen, die dieser Browser schon gesehen hat: Nichts wurde entfernt oder geändert.`,
  replayHolds: (events) => `Keine Wiederholung ergibt andere Ereignisse als die ${events} der Akte.`,
  replaying: 'Der Fall wird wiederholt …',
  ways: {
    fold: 'Allein aus seinen Ereignissen',
    code_that_ran_it: 'Durch den Code, der ihn geführt hat',
    code_of_today: 'Durch den heutigen Code',
    runs_themselves: 'Anhand der Historien der Läufe',
  },
  agrees: {
    all: (events) => `dasselbe (${events} Ereignisse).`,
    beyond_opening: (events, all) =>
      `dasselbe (${events} von ${all} Ereignissen; die übrigen wurden festgehalten, bevor der Lauf begann).`,
    opening_alone: () =>
      'nichts zu wiederholen: Der Lauf hat nichts entschieden, alle Ereignisse wurden bei der Eröffnung des Falls festgehalten.',
    so_far: (events, all) => `bisher dasselbe (${events} von ${all} Ereignissen).`,
  },
  replayResults: { differs: 'etwas anderes.', not_replayed: 'nicht wiederholbar.' },
  because: {
    no_crypto: 'Dieser Browser berechnet keine Hashwerte auf einer Seite, die nicht über HTTPS kam.',
    no_head: 'Die Akte hat keinen signierten Stand.',
    nothing_kept:
      'Dieser Browser hatte das Protokoll noch nicht gesehen. Er behält, was er jetzt gesehen hat, und vergleicht beim nächsten Mal.',
    failed: 'Der Grund:',
  },
  ledger: {
    text: 'Jedes Ereignis jedes Falls steht in einem Protokoll, das nur wächst. Sein Stand wird immer wieder signiert. Wer einen Stand aufbewahrt, kann später zeigen, dass davor nichts geändert oder entfernt wurde.',
    none: 'Noch wurde nichts versiegelt.',
    records: 'Einträge',
    root: 'Wurzel',
    signed: 'Signiert',
    by: 'Schlüssel',
    keep: 'Diesen Stand herunterladen',
    check: 'Signaturen und Wachstum prüfen',
    checked: (count, heads) =>
      count === 1
        ? 'Der Stand ist mit einem veröffentlichten Schlüssel signiert und beginnt mit allem, was dieser Browser schon gesehen hat.'
        : `${heads} Stände: Jeder ist mit einem veröffentlichten Schlüssel signiert, und jeder beginnt mit allem, was der vorige enthielt.`,
    heads: 'Signierte Stände',
    older: 'Ältere Stände',
    keys: 'Schlüssel',
    since: 'Signiert seit',
    until: 'Bis',
    inUse: 'noch in Gebrauch',
    head: 'Stand',
    numbered: (number) => `Nr. ${number}`,
    question: 'Signaturen und Wachstum:',
  },
};
