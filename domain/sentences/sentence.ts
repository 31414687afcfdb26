import { deadlineOf } from '../case/clock.ts';
import type { Saying, TellableEvent } from './saying.ts';
import type { EventWords } from './events-in-english.ts';

/**
 * An event as one sentence in the reader's language: by whom, what, why.
 * @param reasons the words of the reason lists
 * @param formats `until`: of a moment at which something ends; `person`: for a reader who is told what people are called
 */
export function sentenceOf(
  event: TellableEvent,
  { events, reasons }: { events: EventWords; reasons: Readonly<Record<string, string>> },
  formats: Pick<Saying, 'calendarDay' | 'score'> & {
    shortDay: Saying['day'];
    until: (at: string) => string;
    person?: Saying['person'];
  },
): string {
  if (event.kind === 'withheld') return events.withheld;
  if (!Object.hasOwn(events.sentences, event.kind)) return events.unknown;
  const codes: Readonly<Record<string, string>> = { ...reasons, ...events.codes };
  const say: Saying = {
    who: events.actors[event.actor.kind],
    code: (code) => codes[code] ?? code.replaceAll('_', ' '),
    at: formats.until,
    day: formats.shortDay,
    calendarDay: formats.calendarDay,
    person: formats.person ?? (() => undefined),
    score: formats.score,
    until(clock) {
      const deadline = deadlineOf(clock);
      return deadline === undefined ? undefined : formats.until(deadline);
    },
  };
  // The kind has chosen the sentence that takes its data; the compiler cannot follow that through a look-up.
  const tell = events.sentences[event.kind] as (data: object, say: Saying) => string;
  return tell(event.data, say);
}
