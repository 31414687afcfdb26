import { fileUrl } from '../data/file-url.ts';
import { Erased } from '../ui/erased.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './print.module.css';
import type { CaseView } from './read-case.ts';

/** What came with something that was said, on paper: pictures as they look, of all else the name. */
export function PrintedFiles({ view, files }: { view: CaseView; files: readonly string[] }) {
  const words = useWords().casePage.happened;
  if (files.length === 0) return null;
  return (
    <ul className={`${styles.pictures} ${styles.brought}`}>
      {files.map((sha256, at) => {
        const { erased, name = words.file(at + 1), mediaType } = view.files?.find((one) => one.sha256 === sha256) ?? {};
        return (
          <li key={sha256}>
            {erased && <Erased erased={erased} of={words.file(at + 1)} />}
            {!erased && mediaType?.startsWith('image/') && (
              <figure>
                <img src={fileUrl(`/v1/cases/${view.caseId}/files/${sha256}`)} alt="" />
                <figcaption>
                  <bdi>{name}</bdi>
                </figcaption>
              </figure>
            )}
            {!erased && !mediaType?.startsWith('image/') && <bdi>{name}</bdi>}
          </li>
        );
      })}
    </ul>
  );
}
