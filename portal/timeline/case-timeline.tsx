import { Switch } from '@mantine/core';
import { useMemo } from 'react';
import type { Case } from '../../domain/case/case.ts';
import { useNames } from '../data/names.ts';
import { useFormats } from '../ui/formats.ts';
import { useKeys } from '../ui/keys.ts';
import { Empty } from '../ui/problem.tsx';
import { sentenceOf } from '../../domain/sentences/sentence.ts';
import { useWords } from '../words/use-words.tsx';
import { AxisSlider } from './axis-slider.tsx';
import { ChosenEvent } from './chosen-event.tsx';
import { CompareWith, Comparison } from './comparison.tsx';
import { EventList } from './event-list.tsx';
import { Legend } from './legend.tsx';
import type { TimelineSearch } from './search.ts';
import { standingAt } from './standing.ts';
import { StandingPanels } from './standing-panels.tsx';
import type { Told } from './told-event.ts';
import styles from './timeline.module.css';

/** The axis with all that follows from where it stands. */
export function CaseTimeline({
  events,
  search,
  choose,
}: {
  events: readonly Told[];
  search: TimelineSearch;
  choose: (search: TimelineSearch) => void;
}) {
  const words = useWords();
  const formats = useFormats();
  const [opened] = events;
  const nameOf = useNames(opened?.kind === 'case_opened' ? opened.data.offer.brandId : undefined);
  const sentences = useMemo(
    () => events.map((event) => sentenceOf(event, words, { ...formats, person: nameOf })),
    [events, words, formats, nameOf],
  );
  const last = events.length - 1;
  const placeOf = (sequence: number | undefined): number | undefined =>
    sequence === undefined ? undefined : Math.min(last, Math.max(0, sequence - 1));
  const at = placeOf(search.at) ?? last;
  const against = placeOf(search.against);
  const go = (index: number): void => choose({ ...search, at: index + 1 });
  useKeys([
    { keys: 'ArrowLeft', label: words.timeline.before, run: () => go(Math.max(0, at - 1)), repeats: true },
    { keys: 'ArrowRight', label: words.timeline.after, run: () => go(Math.min(last, at + 1)), repeats: true },
    { keys: 'Home', label: words.timeline.first, run: () => go(0) },
    { keys: 'End', label: words.timeline.last, run: () => go(last) },
  ]);
  const subject = standingOr(events, at);
  const other = against === undefined ? undefined : standingOr(events, against);
  const [before, after] = other && subject && other.sequence > subject.sequence ? [subject, other] : [other, subject];
  return (
    <>
      <section className={styles.axisCard}>
        <ChosenEvent events={events} at={at} sentence={sentences[at]!} go={go} />
        <AxisSlider
          events={events}
          at={at}
          against={against}
          even={search.even === true}
          sentence={sentences[at]!}
          go={go}
        />
        <div className={styles.below}>
          <Legend />
          <Switch
            label={words.timeline.even}
            checked={search.even === true}
            onChange={({ currentTarget: { checked } }) => {
              const { even: _before, ...rest } = search;
              choose(checked ? { ...rest, even: true } : rest);
            }}
          />
          <CompareWith
            against={search.against}
            options={events.map(({ sequence }, index) => ({
              value: String(sequence),
              label: `${sequence} · ${sentences[index]!}`,
            }))}
            choose={(sequence) => {
              const { against: _before, ...rest } = search;
              choose(sequence === undefined ? rest : { ...rest, against: sequence });
            }}
          />
        </div>
      </section>
      {before && after && <Comparison before={before} after={after} />}
      {subject ? (
        <StandingPanels subject={subject} events={events} at={at + 1} />
      ) : (
        <Empty title={words.timeline.newer} />
      )}
      <EventList events={events} sentences={sentences} at={at} go={go} />
    </>
  );
}

/** An event that only a newer release knows cannot be folded here: all else is shown without it. */
function standingOr(events: readonly Told[], index: number): Case | undefined {
  try {
    return standingAt(events, index + 1);
  } catch {
    return undefined;
  }
}
