import { NativeSelect } from '@mantine/core';
import type { Case } from '../../domain/case/case.ts';
import { useFormats } from '../ui/formats.ts';
import { Card } from '../ui/page.tsx';
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
  return (
    <Card title={timeline.changes(formats.number(before.sequence), formats.number(after.sequence))}>
      {changes.length === 0 && <p className={styles.quiet}>{timeline.noChanges}</p>}
      {changes.length > 0 && (
        <table className={styles.changes}>
          <thead>
            <tr>
              <th scope="col">{timeline.fact}</th>
              <th scope="col">{timeline.wasBefore}</th>
              <th scope="col">{timeline.isAfter}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ name, before: was, after: is }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className={styles.was}>{was === undefined ? timeline.absent : <bdi>{was}</bdi>}</td>
                <td>{is === undefined ? timeline.absent : <bdi>{is}</bdi>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
