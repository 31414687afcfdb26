import { fileUrl } from '../data/file-url.ts';
import { Erased } from '../ui/erased.tsx';
import { useFormats } from '../ui/formats.ts';
import { IconFile } from '../ui/icons.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './conversation.module.css';
import { pathOfFile, type Message, type Topic } from './topic.ts';

/** What came with a message: pictures as pictures, all else to be saved. */
export function MessageFiles({ topic, files }: { topic: Topic; files: Message['files'] }) {
  const words = useWords().conversation;
  const formats = useFormats();
  if (files.length === 0) return null;
  return (
    <ul className={styles.files}>
      {files.map(({ sha256, name: given, mediaType, bytes, erased }, at) => {
        const url = fileUrl(pathOfFile(topic, sha256));
        const name = given ?? words.file(at + 1);
        const about = words.aboutFile(words.types[mediaType] ?? mediaType, formats.bytes(bytes));
        if (erased)
          return (
            <li key={sha256}>
              <Erased erased={erased} of={`${name} ${about}`} />
            </li>
          );
        return (
          <li key={sha256}>
            <a href={url} download className={styles.file}>
              {mediaType.startsWith('image/') ? (
                <img src={url} alt={`${name} ${about}`} loading="lazy" />
              ) : (
                <>
                  <IconFile size={16} aria-hidden="true" /> <bdi className={styles.fileName}>{name}</bdi> {about}
                </>
              )}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
