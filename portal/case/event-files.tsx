import { fileUrl } from '../data/file-url.ts';
import { Erased } from '../ui/erased.tsx';
import { useFormats } from '../ui/formats.ts';
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
  const formats = useFormats();
  if (files.length === 0) return null;
  const fileOf = (sha256: string) => known?.find((one) => one.sha256 === sha256);
  const isPicture = (sha256: string): boolean => fileOf(sha256)?.mediaType.startsWith('image/') === true;
  const pictures = files.filter(isPicture);
  return (
    <ul className={styles.files}>
      {files.map((sha256, at) => {
        const { erased, name: given, byteCount } = fileOf(sha256) ?? {};
        const number = isPicture(sha256)
          ? words.picture(pictures.indexOf(sha256) + 1, pictures.length)
          : words.file(at + 1);
        const name = given ?? number;
        const size = byteCount === undefined ? '' : ` · ${formats.bytes(byteCount)}`;
        const url = fileUrl(`/v1/cases/${caseId}/files/${sha256}`);
        if (erased)
          return (
            <li key={sha256}>
              <Erased erased={erased} of={number} />
            </li>
          );
        return (
          <li key={sha256}>
            {isPicture(sha256) ? (
              <>
                <EventPicture url={url} name={name} />
                <span className={styles.caption}>
                  <bdi className={styles.fileName}>{name}</bdi>
                  {size}
                </span>
              </>
            ) : (
              <a href={url} download>
                <IconFile size={14} aria-hidden="true" /> <bdi className={styles.fileName}>{name}</bdi>
                {size}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
