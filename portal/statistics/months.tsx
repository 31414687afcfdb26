import { Bars } from '../ui/bars.tsx';
import type { Series } from '../ui/chart.tsx';
import { useFormats } from '../ui/formats.ts';
import { Steps } from '../ui/steps.tsx';
import { useWords } from '../words/use-words.tsx';
import { Headline } from './headline.tsx';
import { newestOf, rowOf, sumOf, type Month } from './statistics-rules.ts';

/** What happened month by month: how fast, how often, and to which end. */
export function Months({ months }: { months: readonly Month[] }) {
  const words = useWords();
  const said = words.statistics;
  const formats = useFormats();
  const places = {
    heading: said.month,
    labels: months.map(({ month }) => formats.month(month)),
    short: months.map(({ month }) => formats.shortMonth(month)),
  };
  const row = rowOf(months);
  const time = (seconds: number): string => formats.left(seconds * 1000);
  const speed: readonly Series[] = [
    row(said.median, 'var(--ink)', ({ answers }) => answers.medianSeconds),
    { ...row(said.slowestTenth, 'var(--second-ink)', ({ answers }) => answers.slowestTenthSeconds), isDashed: true },
  ];
  const newest = newestOf(speed[0]!.values);
  const counted = (series: readonly Series[]) => ({
    series,
    headline: (
      <Headline
        period={said.fromTo(places.labels[0] ?? '', places.labels.at(-1) ?? '')}
        numbers={series.map(({ name, values }) => ({ name, value: formats.number(sumOf(values)) }))}
      />
    ),
  });
  return (
    <>
      <Steps
        {...places}
        title={said.answerTime}
        text={said.answerTimeText}
        format={time}
        series={speed}
        headline={
          newest && (
            <Headline
              period={places.labels[newest.at]!}
              numbers={speed.flatMap(({ name, values }) => {
                const value = values[newest.at];
                return value === undefined ? [] : [{ name, value: time(value) }];
              })}
            />
          )
        }
      />
      <Bars
        {...places}
        title={said.answers}
        text={said.answersText}
        {...counted([
          row(said.inTime, 'var(--ink)', ({ answers }) => answers.inTime),
          row(said.unanswered, 'var(--held)', ({ answers }) => answers.unanswered),
        ])}
      />
      <Bars
        {...places}
        title={said.ended}
        text={said.endedText}
        {...counted([
          row(words.shared.outcomes.removed, 'var(--removed-ground)', ({ ended }) => ended.removed),
          row(words.shared.outcomes.dismissed, 'var(--strong-line)', ({ ended }) => ended.dismissed),
          row(words.shared.outcomes.reinstated, 'var(--good)', ({ ended }) => ended.reinstated),
          row(words.shared.outcomes.withdrawn, 'var(--soon)', ({ ended }) => ended.withdrawn),
        ])}
      />
      <Bars
        {...places}
        title={said.appeals}
        text={said.appealsText}
        {...counted([
          row(said.upheld, 'var(--removed-ground)', ({ appeals }) => appeals.upheld),
          row(words.shared.outcomes.reinstated, 'var(--good)', ({ appeals }) => appeals.reinstated),
          row(said.otherwise, 'var(--strong-line)', ({ appeals }) => appeals.otherwise),
        ])}
      />
    </>
  );
}
