import { useNames } from '../data/names.ts';
import { useFormats } from '../ui/formats.ts';
import { useWords } from '../words/use-words.tsx';
import { endedBy } from './ended-by.ts';
import type { CaseEvent, CaseView } from './read-case.ts';
import { eventsOf } from './suspicion.ts';

/** With what a case ended, by whom, and when. */
export function HowItEnded({
  brandId,
  ending,
  events,
}: {
  brandId: string;
  ending: NonNullable<CaseView['ending']>;
  events: readonly CaseEvent[];
}) {
  const words = useWords();
  const formats = useFormats();
  const nameOf = useNames(brandId);
  const codes: Readonly<Record<string, string>> = { ...words.reasons, ...words.events.codes };
  const closedAt = eventsOf(events, 'case_closed').at(-1)?.at;
  const by = endedBy(events);
  const who = by === 'time' ? words.events.byRule.time : by && by.kind !== 'withheld' && nameFrom(by.actor);
  return (
    <>
      {words.casePage.outcome(words.shared.outcomes[ending.outcome], codes[ending.reason] ?? ending.reason)}
      {who && (
        <>
          {' · '}
          <bdi>{who}</bdi>
        </>
      )}
      {closedAt !== undefined && ` · ${formats.moment(closedAt)}`}
    </>
  );

  function nameFrom({ kind, id }: Exclude<CaseEvent, { kind: 'withheld' }>['actor']): string {
    return nameOf(id) ?? words.events.actors[kind];
  }
}
