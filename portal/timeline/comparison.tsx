import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Case } from '../../domain/case/case.ts';
import { useFormats } from '../ui/formats.ts';
import { Card } from '../ui/page.tsx';
import { Table } from '../ui/table.tsx';
import { useWords } from '../words/use-words.tsx';
import { changesBetween, factsOf } from './standing.ts';
import styles from './timeline.module.css';

/** Chooses the moment to compare with. */
export function CompareWith({
  options,
  against,
  choose,
}: {
  options: readonly { value: string; label: string }[];
  against: number | undefined;
  choose: (sequence: number | undefined) => void;
}) {
  const words = useWords().timeline;
  return (
    <NativeSelect
      label={words.compareWith}
      value={against === undefined ? '' : String(against)}
      data={[{ value: '', label: words.compareNothing }, ...options]}
      onChange={({ currentTarget: { value } }) => choose(value === '' ? undefined : Number(value))}
      className={styles.compare}
    />
  );
}

/** What is different between two moments: each fact before and after. */
export function Comparison({ before, after }: { before: Case; after: Case }) {
  const words = useWords();
  const formats = useFormats();
  const { timeline } = words;
  const changes = changesBetween(factsOf(before, words, formats), factsOf(after, words, formats));
  const title = timeline.changes(formats.number(before.sequence), formats.number(after.sequence));
  const said = (fact: string | undefined): ReactNode => (fact === undefined ? timeline.absent : <bdi>{fact}</bdi>);
  return (
    <Card title={title}>
      {changes.length === 0 && <p className={styles.quiet}>{timeline.noChanges}</p>}
      {changes.length > 0 && (
        <Table
          label={title}
          rows={changes}
          keyOf={({ name }) => name}
          columns={[
            { heading: timeline.fact, isMain: true, isWords: true, cell: ({ name }) => name },
            {
              heading: timeline.wasBefore,
              isWords: true,
              cell: ({ before: was }) => <span className={styles.quiet}>{said(was)}</span>,
            },
            { heading: timeline.isAfter, isWords: true, cell: ({ after: is }) => said(is) },
          ]}
        />
      )}
    </Card>
  );
}
