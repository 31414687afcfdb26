import type { ReactNode } from 'react';
import { Bars } from '../ui/bars.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { useFormats } from '../ui/formats.ts';
import { Steps } from '../ui/steps.tsx';
import { useWords } from '../words/use-words.tsx';
import type { KnownFigure, UnknownFigure } from '../../domain/transparency.ts';
import { useFigureWords } from './figure-words.ts';
import type { Figure, Report } from './report.ts';
import styles from './reports.module.css';

/** Apart even where they are not told apart by hue. */
const colours = ['--ink', '--turn-brand', '--held', '--good', '--turn-staff', '--soon', '--strong-line'];

/** A number of the report: for the whole period, month by month where it can be drawn, and how it is made. */
export function FigureView({ figure, report }: { figure: Figure; report: Report }) {
  const words = useWords().reports;
  const said = useFigureWords(figure);
  const formats = useFormats();
  const { name, unit, rows = [], whyUnknown, definition, query } = figure;
  const title = words.figures[name];
  const translated = words.definitions[name as KnownFigure];
  if (whyUnknown !== undefined)
    return (
      <section className={styles.figure}>
        <h3>{title}</h3>
        <p className={styles.unknown}>{words.unknown}</p>
        <p className={styles.quiet}>{words.whyUnknown[name as UnknownFigure]}</p>
      </section>
    );
  const places = {
    title,
    heading: words.month,
    labels: report.months.map((month) => formats.month(month)),
    short: report.months.map((month) => formats.shortMonth(month)),
    series: rows.slice(0, colours.length).map((row, at) => ({
      name: said.nameOf(row.by) || title,
      colour: `var(${colours[at]})`,
      values: row.byMonth.map((value) => value ?? undefined),
    })),
  };
  // Where nothing is, a picture would only say it again; more rows than can be told apart are better read.
  const isDrawn = rows.some(({ value }) => value) && rows.length <= colours.length;
  const sum = rows.reduce((total, { value }) => total + (value ?? 0), 0);
  return (
    <section className={styles.figure}>
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p className={styles.quiet}>{words.nothing}</p>
      ) : (
        <FactList
          facts={[
            ...rows.map((row) => [said.nameOf(row.by) || words.total, said.shown(row.value)] as const),
            ...(unit === 'count' && rows.length > 1 ? [[words.total, said.shown(sum)] as const] : []),
          ]}
        />
      )}
      {isDrawn && unit === 'count' && <Bars {...places} />}
      {isDrawn && unit === 'seconds' && <Steps {...places} format={said.shown} />}
      <details className={styles.how}>
        <summary>{words.how}</summary>
        <p lang={translated === undefined ? 'en' : undefined}>{withCode(translated ?? definition ?? '')}</p>
        <p>
          {words.parameters} <code>$1 = {report.parameters[0]}</code>, <code>$2 = {report.parameters[1]}</code>
        </p>
        <pre tabIndex={0} role="region" aria-label={`${title}: SQL`}>
          <code>{query}</code>
        </pre>
      </details>
    </section>
  );
}

/** The names of events stand between backticks in what the API says. */
const withCode = (text: string): ReactNode[] =>
  text.split('`').map((part, at) => (at % 2 === 0 ? part : <code key={at}>{part}</code>));
