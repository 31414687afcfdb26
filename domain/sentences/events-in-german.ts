import { unlistedInGerman } from '../reasons/unlisted-in-german.ts';
import type { Measure, Outcome, ReviewDecision, Verdict } from '../vocabulary.ts';
import type { EventWords } from './events-in-english.ts';

const verdicts: Record<Verdict, string> = {
  counterfeit: 'eine Fälschung',
  authentic: 'echt',
  authorised_seller: 'der Verkäufer ist autorisiert',
  grey_market: 'echt, vom Graumarkt',
  not_our_mark: 'nicht unsere Marke',
  cannot_determine: 'nicht feststellbar',
};
const measures: Record<Measure, string> = {
  none: 'nicht eingeschränkt',
  demoted: 'herabgestuft',
  held: 'gesperrt',
  removed: 'entfernt',
};
const outcomes: Record<Outcome, string> = {
  removed: 'es bleibt entfernt',
  dismissed: 'der Verdacht ist verworfen',
  reinstated: 'das Angebot ist wiederhergestellt',
  withdrawn: 'der Verdacht ist zurückgenommen',
};
const decisions: Record<ReviewDecision, string> = {
  remove: 'das Angebot zu entfernen',
  dismiss: 'den Verdacht zu verwerfen',
};

const until = (at: string | undefined): string => (at === undefined ? 'ohne Frist' : `bis ${at}`);
const byHand = ({ byHand: isByHand }: { byHand?: true | undefined }): string =>
  isByHand ? ', wie Mitarbeitende selbst gesehen haben' : '';

export const eventsInGerman: EventWords = {
  sentences: {
    case_opened: ({ kind, score }, { who, score: of }) =>
      ({
        suspicion: `${who} vermutet eine Fälschung, mit einem Verdachtswert von ${of(score)}.`,
        notice: 'Die Marke hat das Angebot gemeldet.',
        reinstatement: `${who}: Ein abgeschlossener Fall wird wieder aufgenommen, um das Angebot wiederherzustellen.`,
      })[kind],
    seller_recognised: () => 'Der genannte Verkäufer steht auf der Liste der autorisierten Verkäufer der Marke.',
    authorisation_applied: ({ sellerId, since, endsOn, namedBy, brandAsked }, { day, calendarDay, person }) => {
      const end = endsOn === undefined ? '' : `, bis einschließlich ${calendarDay(endsOn)}`;
      const by = (namedBy !== undefined && person(namedBy)) || 'der Marke';
      return (
        `Der genannte Verkäufer, ${sellerId}, steht seit dem ${day(since)} auf der Liste der autorisierten Verkäufer der Marke${end}, ` +
        `eingetragen von ${by}. Die Marke ${brandAsked ? 'war zuvor gefragt worden' : 'wurde nicht gefragt'}.`
      );
    },
    standing_removal_applied: ({ caseId }) =>
      `Im Fall ${caseId} wurde das Angebot endgültig entfernt, und nun ist es wieder im Verkauf: Die Entscheidung gilt weiter.`,
    earlier_answer_applied: ({ caseId, verdict }) =>
      `Zu diesem unveränderten Angebot hatte die Marke im Fall ${caseId} gesagt: ${verdicts[verdict]}. Sie wurde nicht noch einmal gefragt.`,
    suspicions_joined: ({ suspicions }, { score: of }) =>
      suspicions.length === 1
        ? `Das Angebot wurde erneut gemeldet, mit einem Verdachtswert von ${of(suspicions[0]!.score)}.`
        : `Das Angebot wurde ${suspicions.length} weitere Male gemeldet.`,
    calendar_renewed: () => 'Der Fall hat seinen Kalender überdauert; von hier an zählt er die Tage nach dem nächsten.',
    brand_asked: ({ clock }, say) =>
      `Die Marke wurde gefragt, ob das Angebot eine Fälschung ist; sie hat Zeit ${until(say.until(clock))}.`,
    brand_reminded: () => 'Die Marke wurde an die offene Frage erinnert.',
    account_manager_called: () => 'Die Kundenbetreuung der Marke wurde hinzugezogen, weil die Marke schwieg.',
    information_requested: ({ pausedUntil }, say) =>
      pausedUntil === undefined
        ? 'Die Marke hat eine Rückfrage gestellt.'
        : `Die Marke hat eine Rückfrage gestellt; die Uhr steht still, längstens bis ${say.at(pausedUntil)}.`,
    information_provided: () => 'Die Rückfrage der Marke wurde beantwortet.',
    lead_called: () => 'Die Leitung wurde hinzugezogen, weil niemand die Rückfrage der Marke beantwortet hatte.',
    pause_ended: () => 'Die Uhr läuft weiter: Die Rückfrage blieb zu lange offen.',
    deadline_extended: ({ clock, reasonCode }, say) =>
      `Die Frist wurde verlängert, ${until(say.until(clock))} (${say.code(reasonCode)}).`,
    deadline_moved: ({ clock }, say) =>
      `Die Frist läuft ${until(say.until(clock))}, weil unsere eigene Uhr zu spät kam.`,
    verdict_given: ({ verdict, reasonCode }, say) =>
      `Urteil der Marke: ${verdicts[verdict]} (${say.code(reasonCode)}).`,
    silence_rule_applied: ({ rule }, say) =>
      `Niemand hat rechtzeitig geantwortet; es gilt die Regel dafür: ${say.code(rule)}.`,
    seller_statement_given: ({ reasonCode }, say) => `Der Verkäufer hat Stellung genommen: ${say.code(reasonCode)}.`,
    review_opened: ({ reason }, say) => `Der Marktplatz soll entscheiden: ${say.code(reason)}.`,
    review_escalated: ({ to }) =>
      to === 'lead'
        ? 'Die Prüfung war überfällig und ging an die Leitung.'
        : 'Die Prüfung war überfällig; keine Leitung darf sie entscheiden, und sie bleibt bei den Mitarbeitenden.',
    review_proposed: ({ decision, reasonCode }, say) =>
      `Vorschlag des Marktplatzes, ${decisions[decision]} (${say.code(reasonCode)}); eine zweite Person muss zustimmen.`,
    review_referred: ({ decision, reasonCode }, say) =>
      `Die zweite Person will gegen den Vorschlag ${decisions[decision].replace(' zu ', ' ')} (${say.code(reasonCode)}); die Leitung entscheidet.`,
    review_decided: ({ decision, reasonCode, asLead }, say) =>
      `${asLead ? 'Die Leitung' : 'Der Marktplatz'} hat entschieden, ${decisions[decision]} (${say.code(reasonCode)}).`,
    nobody_independent: ({ rule }) =>
      rule === 'wait'
        ? 'Niemand ist übrig, der noch nicht entschieden hat: Jemand ist zu benennen, so lange wird gewartet.'
        : 'Niemand ist übrig, der noch nicht entschieden hat; nach den Regeln entscheidet dennoch die Leitung.',
    measure_decided: ({ measure, again, interim }) => {
      if (again) return 'Das Angebot soll wieder eingeschränkt werden: Die Entscheidung gilt weiter.';
      if (measure === 'none') return 'Es wurde entschieden, die Maßnahme aufzuheben.';
      return `Es wurde entschieden: Das Angebot wird ${measures[measure]}${interim ? ', bis die Marke geantwortet hat' : ''}.`;
    },
    seller_corrected: ({ sellerId }) =>
      `Der Marktplatz sagt, dass das Angebot ${sellerId} gehört; der Fall richtet sich gegen niemand anderen.`,
    measure_taken: (data) => {
      if (data.measure !== 'none') return `Das Angebot ist ${measures[data.measure]}${byHand(data)}.`;
      const others = (data.others ?? []).map(
        ({ caseId, measure }) => `; durch den Fall ${caseId} ist es weiterhin ${measures[measure]}`,
      );
      return `Der Marktplatz hat die Maßnahme aufgehoben${byHand(data)}${others.join('')}.`;
    },
    measure_unneeded: () => 'Es gab kein Angebot mehr, das einzuschränken wäre.',
    measure_refused: ({ code }, say) =>
      `Die Maßnahme wurde abgelehnt: ${say.code(code)}; Mitarbeitende müssen sich kümmern.`,
    interim_measure_dropped: ({ code }, say) =>
      `Die vorläufige Maßnahme wurde abgelehnt: ${say.code(code)}; die Marke antwortet ohne sie.`,
    marketplace_problem_reminded: () => 'Mitarbeitende wurden an die Störung beim Marktplatz erinnert.',
    marketplace_problem_escalated: () =>
      'Niemand hat sich um die Störung beim Marktplatz gekümmert; die Leitung wurde hinzugezogen.',
    marketplace_problem_resolved: ({ resolution, reasonCode }, { code }) =>
      ({
        retry: `Der Marktplatz wird noch einmal gebeten: ${code(reasonCode)}.`,
        mark_done: `Die Störung beim Marktplatz ist geklärt: ${code(reasonCode)}.`,
        give_up: `Die Maßnahme wurde aufgegeben: ${code(reasonCode)}.`,
      })[resolution],
    statement_issued: ({ measure }) =>
      `Der Verkäufer hat die Begründung erhalten: Das Angebot ist ${measures[measure]}.`,
    removal_confirmed: () => 'Das Angebot ist nicht mehr im Verkauf.',
    removal_unconfirmed: () =>
      'Das Angebot ist noch im Verkauf, obwohl es entfernt wurde; Mitarbeitende müssen sich kümmern.',
    strike_given: ({ expiresAt }, { at }) =>
      `Der Verkäufer hat eine Verwarnung erhalten; sie gilt bis ${at(expiresAt)}.`,
    strike_undone: () => 'Die Verwarnung des Verkäufers wurde aufgehoben.',
    appeal_window_opened: ({ round, clock }, say) =>
      `Der Verkäufer kann Einspruch einlegen (Runde ${round}), ${until(say.until(clock))}.`,
    seller_informed: ({ clock }, say) =>
      `Die E-Mail an den Verkäufer wurde angenommen; Einspruch ist möglich ${until(say.until(clock))}.`,
    delivery_overdue: ({ clock }, say) =>
      `Der Verkäufer war per E-Mail nicht zu erreichen; die Einspruchsfrist läuft dennoch, ${until(say.until(clock))}.`,
    appeal_filed: ({ round, reasonCode, clock }, say) =>
      `Der Verkäufer hat Einspruch eingelegt (Runde ${round}): ${say.code(reasonCode)}. Die Marke hat Zeit ${until(say.until(clock))}.`,
    brand_reminded_of_appeal: () => 'Die Marke wurde an den Einspruch erinnert.',
    appeal_answered: ({ answer, reasonCode }, { code }) =>
      answer === 'maintain'
        ? `Die Marke bleibt bei ihrem Urteil (${code(reasonCode)}).`
        : `Antwort der Marke auf den Einspruch: doch keine Fälschung (${code(reasonCode)}).`,
    appeal_decision_due: ({ clock }, say) =>
      `Über den Einspruch muss entscheiden, wer noch nicht entschieden hat, ${until(say.until(clock))}.`,
    appeal_escalated: () => 'Die Entscheidung über den Einspruch war überfällig und ging an die Leitung.',
    appeal_decided: ({ decision, round, reasonCode, asLead }, { code }) =>
      `${asLead ? 'Die Leitung' : 'Der Marktplatz'} hat ${decision === 'upheld' ? 'die Entscheidung bestätigt' : 'dem Einspruch stattgegeben'} (Runde ${round}; ${code(reasonCode)}).`,
    verdict_retracted: ({ reasonCode }, { code }) => `Die Marke hat ihr Urteil zurückgenommen (${code(reasonCode)}).`,
    suspicion_withdrawn: ({ reasonCode }, { code }) => `Der Verdacht wurde zurückgenommen (${code(reasonCode)}).`,
    reinstatement_ordered: ({ restrictionCaseId, reasonCode }, { code }) =>
      `Angeordnet: Was der Fall ${restrictionCaseId} mit dem Angebot getan hat, wird aufgehoben (${code(reasonCode)}).`,
    listing_vanished: () => 'Das Angebot ist vom Marktplatz verschwunden.',
    listing_returned: () => 'Das Angebot ist wieder auf dem Marktplatz.',
    ending_decided: ({ outcome, reason }, { code }) =>
      `Der Fall endet (${outcomes[outcome]}: ${code(reason)}), sobald der Marktplatz unterrichtet ist.`,
    case_closed: ({ outcome, reason }, { code }) =>
      `Der Fall wurde abgeschlossen: ${outcomes[outcome]} (${code(reason)}).`,
  },
  withheld: 'Etwas ist geschehen, das nur Mitarbeitende des Marktplatzes sehen.',
  unknown: 'Etwas ist geschehen, das nur eine neuere Version erzählen kann.',
  number: (number) => `Nr. ${number}`,
  byRule: {
    plain: 'Automatisch',
    time: 'Automatisch, nach Ablauf der Zeit',
    upon: (number) => `Automatisch, ausgelöst durch Nr. ${number}`,
  },
  actors: {
    system: 'Joint Force',
    detector: 'Die Erkennung des Marktplatzes',
    brand: 'Die Marke',
    seller: 'Der Verkäufer',
    staff: 'Der Marktplatz',
    auditor: 'Die Revision',
    marketplace: 'Der Marktplatz',
    applicant: 'Das antragstellende Unternehmen',
  },
  codes: {
    ...unlistedInGerman,
    appeal_overdue: 'niemand hat rechtzeitig über den Einspruch entschieden',
    staff_review: 'der Marktplatz entscheidet',
    staff_decide: 'der Marktplatz entscheidet',
    dismiss: 'der Verdacht wird verworfen',
    remove_at_score: 'der Verdachtswert entscheidet',
    reinstate: 'das Angebot wird wiederhergestellt',
    uphold: 'die Entscheidung gilt weiter',
    retry: 'der Marktplatz wird noch einmal gebeten',
  },
};
