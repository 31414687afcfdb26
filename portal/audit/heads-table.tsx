import { Button } from '@mantine/core';
import { download } from '../data/stored-file.ts';
import { DownloadButton } from '../ui/download-button.tsx';
import { useFormats } from '../ui/formats.ts';
import { Moment } from '../ui/moment.tsx';
import { Card } from '../ui/page.tsx';
import { Table } from '../ui/table.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './audit.module.css';

/** A signed head, as the API tells it. */
export interface ShownHead {
  number: number;
  size: number;
  rootHash: string;
  at: string;
  kid: string;
  jws: string;
}

/** Heads of the log, the newest first, each to be kept where we cannot reach it. @param older asks for those up to a number */
export function HeadsTable({ heads, older }: { heads: readonly ShownHead[]; older: (upTo: number) => void }) {
  const { audit, verify } = useWords();
  const words = verify.ledger;
  const { number, zone } = useFormats();
  const oldest = heads.at(-1)!.number;
  return (
    <Card title={words.heads}>
      <p className={styles.quiet}>{audit.zone(zone())}</p>
      <Table
        label={words.heads}
        rows={heads}
        keyOf={(head) => String(head.number)}
        columns={[
          { heading: words.head, isMain: true, cell: (head) => words.numbered(number(head.number)) },
          { heading: words.records, isNumber: true, cell: (head) => number(head.size) },
          { heading: words.signed, cell: ({ at }) => <Moment at={at} as="withSeconds" /> },
          { heading: words.by, cell: ({ kid }) => <code className={styles.hash}>{kid}</code> },
          { heading: words.root, cell: ({ rootHash }) => <code className={styles.hash}>{rootHash}</code> },
          {
            heading: words.keep,
            isActions: true,
            cell: ({ size, jws }) => (
              <div className={styles.keep}>
                <DownloadButton label={words.keep} fetch={() => download(() => signed(jws), `head-${size}.jws`)} />
              </div>
            ),
          },
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

const signed = async (jws: string) => ({
  body: new Blob([jws]).stream(),
  headers: new Headers({ 'Content-Type': 'text/plain' }),
});
