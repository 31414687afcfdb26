import { useEffect, useState } from 'react';
import { useFormats } from '../ui/formats.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './bulk.module.css';
import { results, type Results } from './results.ts';
import { resultSheet } from './sheets.ts';

/** Says what came of a bulk, beside the heading; the lines stand behind it. */
export function ResultsButton({ came, select }: { came: Results; select: (caseIds: ReadonlySet<string>) => void }) {
  const words = useWords().bulk;
  const formats = useFormats();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => resultSheet.load(), []);
  const refused = came.lines.filter(({ problem }) => problem);
  const given = came.lines.length - refused.length;
  return (
    <div role="status">
      <button type="button" className={styles.came} onClick={() => setOpen(true)}>
        {words.came(formats.number(given), formats.number(refused.length))}
      </button>
      {isOpen && (
        <resultSheet.Part
          came={came}
          close={() => setOpen(false)}
          done={() => results.forget()}
          selectRefused={() => {
            select(new Set(refused.map(({ caseId }) => caseId)));
            results.forget();
          }}
        />
      )}
    </div>
  );
}
