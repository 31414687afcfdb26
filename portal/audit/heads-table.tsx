import { Button } from '@mantine/core';
import { useFormats } from '../ui/formats.ts';
import { Card } from '../ui/page.tsx';
import { Table } from '../ui/table.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './audit.module.css';
import type { ShownHead } from './newest-head.tsx';

/** Heads of the log, the newest first. @param older asks for those up to a number */
export function HeadsTable({ heads, older }: { heads: readonly ShownHead[]; older: (upTo: number) => void }) {
  const words = useWords().verify.ledger;
  const { number, exactly } = useFormats();
  const oldest = heads.at(-1)!.number;
  return (
    <Card title={words.heads}>
      <Table
        label={words.heads}
        rows={heads}
        keyOf={(head) => String(head.number)}
        columns={[
          { heading: words.number, isMain: true, isNumber: true, cell: (head) => number(head.number) },
          { heading: words.records, isNumber: true, cell: (head) => number(head.size) },
          { heading: words.signed, cell: (head) => exactly(head.at) },
          { heading: words.root, cell: (head) => <code className={styles.hash}>{head.rootHash}</code> },
        ]}
      />
      {oldest > 1 && (
        <p className={styles.act}>
          <Button variant="default" onClick={() => older(oldest - 1)}>
            {words.older}
          </Button>
        </p>
      )}
    </Card>
  );
}
