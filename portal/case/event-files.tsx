import { fileUrl } from '../data/file-url.ts';
import { IconFile } from '../ui/icons.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';

/** Files that came with something that was said. */
export function EventFiles({ caseId, files }: { caseId: string; files: readonly string[] }) {
  const words = useWords().casePage.happened;
  if (files.length === 0) return null;
  return (
    <ul className={styles.files}>
      {files.map((sha256, at) => (
        <li key={sha256}>
          <a href={fileUrl(`/v1/cases/${caseId}/files/${sha256}`)} download>
            <IconFile size={14} aria-hidden="true" /> {words.file(at + 1)}
          </a>
        </li>
      ))}
    </ul>
  );
}
