import { erasuresInChinese } from '../../domain/reasons/erasures-in-chinese.ts';
import { erasuresInEnglish } from '../../domain/reasons/erasures-in-english.ts';
import { erasuresInGerman } from '../../domain/reasons/erasures-in-german.ts';
import { erasuresInSpanish } from '../../domain/reasons/erasures-in-spanish.ts';
import { reasonWords } from '../../domain/reasons/words.ts';
import { kindsInChinese } from '../../domain/notifications/kinds-in-chinese.ts';
import { kindsInEnglish } from '../../domain/notifications/kinds-in-english.ts';
import { kindsInGerman } from '../../domain/notifications/kinds-in-german.ts';
import { kindsInSpanish } from '../../domain/notifications/kinds-in-spanish.ts';
import type { NotificationKind } from '../../domain/notifications/kinds.ts';
import { byRule } from '../../domain/sentences/by-rule.ts';
import { eventsInChinese } from '../../domain/sentences/events-in-chinese.ts';
import { eventsInEnglish, type EventWords } from '../../domain/sentences/events-in-english.ts';
import { eventsInGerman } from '../../domain/sentences/events-in-german.ts';
import { eventsInSpanish } from '../../domain/sentences/events-in-spanish.ts';
import { sentenceOf } from '../../domain/sentences/sentence.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { ActorKind, ErasureReason, Language } from '../../domain/vocabulary.ts';
import type { CaseStory, Held } from '../story/case-story.ts';
import { languageTag } from './sheet/look.ts';
import { timesIn, type Times } from './times.ts';
import { english, type PaperWords } from './words/english.ts';
import { german } from './words/german.ts';
import { chinese } from './words/chinese.ts';
import { spanish } from './words/spanish.ts';

interface InLanguage {
  words: PaperWords;
  events: EventWords;
  kinds: Record<NotificationKind, string>;
  erasures: Record<ErasureReason, string>;
}

const inLanguage: Record<Language, InLanguage> = {
  en: { words: english, events: eventsInEnglish, kinds: kindsInEnglish, erasures: erasuresInEnglish },
  de: { words: german, events: eventsInGerman, kinds: kindsInGerman, erasures: erasuresInGerman },
  zh: { words: chinese, events: eventsInChinese, kinds: kindsInChinese, erasures: erasuresInChinese },
  es: { words: spanish, events: eventsInSpanish, kinds: kindsInSpanish, erasures: erasuresInSpanish },
};

/** How a case is told in one language: words, times, and what is said of its events. */
export interface Telling {
  words: PaperWords;
  times: Times;
  sentence(event: CaseEvent): string;
  /** That the event of this number followed by rule, and upon what; nothing, where it is its actor's. */
  rule(sequence: number): string | undefined;
  actor(kind: ActorKind): string;
  /** A reason, rule or code in words; one without words as it is, legibly. */
  reason(code: string): string;
  notice(kind: NotificationKind): string;
  /** A registered right in words; one that the register does not have by its id. */
  right(id: string): string;
  /** What a language is called. */
  language(of: Language): string;
  /** What the record names, or why it is not here. */
  held(one: Held<string> | Exclude<Held<unknown>, { state: 'here' }>): string;
}

/** A score from 0 to 1, with every digit, as letters write it. */
const scoreIn = (language: Language) => (score: string) =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 4 }).format(Number(score));

export function tellingOf({ calendar, rights, events: told }: CaseStory, language: Language): Telling {
  const { words, events, kinds, erasures } = inLanguage[language];
  const reasons = reasonWords[language];
  const times = timesIn(language, calendar, words);
  const names = new Intl.DisplayNames([languageTag(language)], { type: 'language' });
  const codes: Readonly<Record<string, string>> = { ...reasons, ...events.codes, ...erasures };
  const reason = (code: string): string => codes[code] ?? code.replaceAll('_', ' ');
  const chain = told.map((one) => (one.withheld ? { sequence: one.sequence, kind: 'withheld' } : one.event));
  return {
    words,
    times,
    reason,
    sentence: (event) =>
      sentenceOf(event, { events, reasons }, { ...times, score: scoreIn(language), person: (id) => id }),
    rule: (sequence) => byRule(chain, sequence - 1, events),
    actor: (kind) => events.actors[kind],
    notice: (kind) => (Object.hasOwn(kinds, kind) ? kinds[kind] : kind),
    right(id) {
      const known = rights.get(id);
      return known ? words.rights.named(words.rights.kinds[known.kind], known.number, known.office) : id;
    },
    language: (of) => names.of(languageTag(of)) ?? of,
    held(one) {
      if (one.state === 'here') return one.value;
      if (one.state === 'erased') return words.held.erased(times.moment(one.at), reason(one.reason));
      return words.held[one.state];
    },
  };
}
