import { fileUrl } from '../data/file-url.ts';
import { Erased } from '../ui/erased.tsx';
import { IconFile } from '../ui/icons.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';
import { EventPicture } from './event-picture.tsx';
import type { CaseView } from './read-case.ts';

/** Files that came with something that was said: pictures to look at, all else to be saved. */
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
        const { erased, name = words.file(at + 1), mediaType } = known?.find((one) => one.sha256 === sha256) ?? {};
        const url = fileUrl(`/v1/cases/${caseId}/files/${sha256}`);
        if (erased)
          return (
            <li key={sha256}>
              <Erased erased={erased} of={words.file(at + 1)} />
            </li>
          );
        return (
          <li key={sha256}>
            {mediaType?.startsWith('image/') ? (
              <EventPicture url={url} name={name} />
            ) : (
              <a href={url} download>
                <IconFile size={14} aria-hidden="true" /> <bdi className={styles.fileName}>{name}</bdi>
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
