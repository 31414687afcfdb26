import { fileUrl } from '../data/file-url.ts';
import { Erased } from '../ui/erased.tsx';
import { IconFile } from '../ui/icons.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';
import type { CaseView } from './read-case.ts';

/** Files that came with something that was said. */
export function EventFiles({
  caseId,
  files,
  known,
}: {
  caseId: string;
  files: readonly string[];
  /** Those of the case: what was erased says so. */
  known: CaseView['files'];
}) {
  const words = useWords().casePage.happened;
  if (files.length === 0) return null;
  return (
    <ul className={styles.files}>
      {files.map((sha256, at) => {
        const { erased, name } = known?.find((one) => one.sha256 === sha256) ?? {};
        return (
          <li key={sha256}>
            {erased ? (
              <Erased erased={erased} of={words.file(at + 1)} />
            ) : (
              <a href={fileUrl(`/v1/cases/${caseId}/files/${sha256}`)} download>
                <IconFile size={14} aria-hidden="true" />{' '}
                <bdi className={styles.fileName}>{name ?? words.file(at + 1)}</bdi>
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
