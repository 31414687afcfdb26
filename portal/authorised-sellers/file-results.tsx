import { Button } from '@mantine/core';
import { useFormats } from '../ui/formats.ts';
import { IconAlertTriangle } from '../ui/icons.ts';
import { StateMark } from '../ui/state-mark.tsx';
import { Table } from '../ui/table.tsx';
import { useWords } from '../words/use-words.tsx';
import type { FileResult } from './authorised-seller.ts';
import styles from './authorised-sellers.module.css';

/** What became of each line of a file: the refused ones first, since they are to be mended. */
export function FileResults({ result: { lines, isWhole }, close }: { result: FileResult; close: () => void }) {
  const words = useWords();
  const said = words.authorisedSellers;
  const formats = useFormats();
  const isRefused = (one: { result: string }): number => (one.result === 'refused' ? 0 : 1);
  const counted = (result: string): string => formats.number(lines.filter((one) => one.result === result).length);
  return (
    <div role="status">
      {!isWhole && (
        <StateMark tone="bad" icon={IconAlertTriangle}>
          {said.brokenOff}
        </StateMark>
      )}
      <p className={styles.text}>{said.counted(counted('authorised'), counted('known'), counted('refused'))}</p>
      <Table
        label={said.addFile}
        rows={lines.toSorted((a, b) => isRefused(a) - isRefused(b) || a.line - b.line).slice(0, 500)}
        keyOf={({ line }) => String(line)}
        columns={[
          { heading: said.line, isNumber: true, cell: ({ line }) => formats.number(line) },
          { heading: said.seller, isMain: true, cell: ({ sellerId }) => sellerId && <bdi>{sellerId}</bdi> },
          {
            heading: said.result,
            cell: ({ result, problem }) =>
              problem
                ? `${said.results[result]}: ${words.forms.details[problem.detail] ?? problem.detail}`
                : said.results[result],
          },
        ]}
      />
      <div className={styles.end}>
        <Button onClick={close}>{words.shared.close}</Button>
      </div>
    </div>
  );
}
