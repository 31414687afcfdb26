import { FactList } from '../ui/fact-list.tsx';
import { DownloadButton } from '../ui/download-button.tsx';
import { useFormats } from '../ui/formats.ts';
import { Card } from '../ui/page.tsx';
import { download } from '../data/stored-file.ts';
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

/** The newest head, to be kept where we cannot reach it. */
export function NewestHead({ head: { size, rootHash, at, kid, jws } }: { head: ShownHead }) {
  const words = useWords().verify.ledger;
  const { number, exactly } = useFormats();
  const file = async () => ({ body: new Blob([jws]).stream(), headers: new Headers({ 'Content-Type': 'text/plain' }) });
  return (
    <Card title={words.newest}>
      <FactList
        facts={[
          [words.records, number(size)],
          [words.signed, exactly(at)],
          [words.root, <code key="root">{rootHash}</code>],
          [words.by, <code key="kid">{kid}</code>],
        ]}
      />
      <p className={styles.act}>
        <DownloadButton label={words.keep} fetch={() => download(file, `head-${size}.jws`)} />
      </p>
    </Card>
  );
}
