import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { verdicts } from '../../domain/vocabulary.ts';
import { useFormats } from '../ui/formats.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { useKeys } from '../ui/keys.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './bulk.module.css';
import type { BulkChoice } from './plan.ts';
import { bulkSheet } from './sheets.ts';

/** What can be done with what is chosen, where the heading was. */
export function BulkBar({
  count,
  choose,
  clear,
}: {
  count: number;
  choose: (choice: Partial<BulkChoice>) => void;
  clear: () => void;
}) {
  const words = useWords();
  const formats = useFormats();
  useEffect(() => bulkSheet.load(), []);
  useKeys(
    verdicts.map((verdict, index) => ({
      keys: String(index + 1),
      label: words.bulk.forAll(words.shared.verdicts[verdict]),
      run: () => choose({ verdict }),
    })),
  );
  return (
    <div role="toolbar" aria-label={words.bulk.label} className={styles.bar}>
      <strong role="status">{words.inbox.selected(formats.number(count))}</strong>
      <Button size="sm" onClick={() => choose({})}>
        {words.bulk.answer}
      </Button>
      <span className={styles.hint}>
        <KeyHint keys="1" /> – <KeyHint keys="6" />
      </span>
      <span className={styles.spring} />
      <Button size="sm" variant="default" onClick={clear} rightSection={<KeyHint keys="Escape" />}>
        {words.inbox.selectNone}
      </Button>
    </div>
  );
}
