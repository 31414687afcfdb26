import type { api } from '../data/api.ts';
import { FactList } from '../ui/fact-list.tsx';
import { useFormats } from '../ui/formats.ts';
import { Card } from '../ui/page.tsx';
import { Moment } from '../ui/moment.tsx';
import { Table } from '../ui/table.tsx';
import { useWords } from '../words/use-words.tsx';
import { AccuracyBar } from './accuracy-bar.tsx';
import styles from './accuracy.module.css';
import { mathIn } from './statistics-rules.ts';

export type BrandAccuracy = Awaited<ReturnType<typeof api.get<'/v1/brands/{brandId}/accuracy'>>>['body'];

/** How many of the verdicts “counterfeit” have stood, how sure that is, and by which formula. */
export function Accuracy({ accuracy }: { accuracy: BrandAccuracy }) {
  const words = useWords();
  const said = words.statistics;
  const formats = useFormats();
  const { all, byReason, countAtLeast, formula, since, broughtAlong } = accuracy;
  const percent = (share: string): string => formats.percent(Number(share));
  return (
    <Card title={said.accuracy}>
      <p className={styles.text}>{said.accuracyText}</p>
      <p className={styles.since}>
        {said.countedSince} <Moment at={since} as="shortDay" />
      </p>
      {all.share ? (
        <AccuracyBar stood={all.stood} count={all.count} rate={all.share.rate} lowerBound={all.share.lowerBound} />
      ) : (
        <p>{said.tooFew(formats.number(all.count), formats.number(countAtLeast))}</p>
      )}
      {all.count > 0 && (
        <Table
          label={said.byReason}
          keyOf={({ reasonCode }) => reasonCode}
          rows={byReason}
          columns={[
            {
              heading: said.reason,
              isMain: true,
              cell: ({ reasonCode }) => (words.reasons as Record<string, string>)[reasonCode] ?? reasonCode,
            },
            ...(['count', 'stood', 'retracted', 'reinstated', 'withdrawn'] as const).map((name) => ({
              heading: said.counts[name],
              isNumber: true as const,
              cell: (row: BrandAccuracy['byReason'][number]) => formats.number(row[name]),
            })),
            {
              heading: said.share,
              isNumber: true,
              cell: ({ share }) => (share ? `${percent(share.rate)} (≥ ${percent(share.lowerBound)})` : '–'),
            },
          ]}
        />
      )}
      <details className={styles.formula}>
        <summary>{said.formula}</summary>
        <p>{said.formulaText}</p>
        <code dir="ltr">{mathIn(formula)}</code>
      </details>
      {broughtAlong && (
        <>
          <h3 className={styles.heading}>{said.broughtAlong}</h3>
          <FactList
            facts={[
              [said.takedownSuccessRate, percent(broughtAlong.takedownSuccessRate)],
              [said.counterNoticeRate, percent(broughtAlong.counterNoticeRate)],
            ]}
          />
        </>
      )}
    </Card>
  );
}
