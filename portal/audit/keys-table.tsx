import { Moment } from '../ui/moment.tsx';
import { Card } from '../ui/page.tsx';
import { Table } from '../ui/table.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './audit.module.css';

interface ShownKey {
  kid: string;
  /** Seconds since 1970, as in the key. */
  nbf: number;
  exp?: number | undefined;
}

const momentOf = (seconds: number): string => new Date(seconds * 1000).toISOString();

/** The keys that heads were ever signed with. */
export function KeysTable({ keys }: { keys: readonly ShownKey[] }) {
  const words = useWords().verify.ledger;
  return (
    <Card title={words.keys}>
      <Table
        label={words.keys}
        rows={keys}
        keyOf={({ kid }) => kid}
        columns={[
          { heading: words.by, isMain: true, cell: ({ kid }) => <code className={styles.hash}>{kid}</code> },
          { heading: words.since, cell: ({ nbf }) => <Moment at={momentOf(nbf)} as="withSeconds" /> },
          {
            heading: words.until,
            cell: ({ exp }) => (exp === undefined ? words.inUse : <Moment at={momentOf(exp)} as="withSeconds" />),
          },
        ]}
      />
    </Card>
  );
}
