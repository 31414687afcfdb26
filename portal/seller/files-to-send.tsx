import { IconPaperclip, IconX } from '../ui/icons.ts';
import styles from './seller.module.css';
import { useReading } from './seller-words.tsx';
import { filesAtMost, type useFiles } from './use-files.ts';

/** Named so that a telephone turns its own format of photos into one that is taken. */
const accepted = 'image/jpeg,image/png,image/webp,application/pdf,text/plain';

/** Photos and papers, several at once, each with how far it has come. */
export function FilesToSend({ files: { files, add, again, remove } }: { files: ReturnType<typeof useFiles> }) {
  const { words, formats } = useReading();
  const { act } = words;
  return (
    <div className={styles.adding}>
      <p className={styles.label}>{act.files}</p>
      <p className={styles.second} id="answer-files-about">
        {act.limits(filesAtMost)}
      </p>
      <ul className={styles.added}>
        {files.map(({ id, name, share, sha256, refused }) => (
          <li key={id}>
            <span>
              <bdi>{name}</bdi>{' '}
              <span className={refused ? styles.wrong : styles.second}>
                {refused
                  ? act.fileRefused[refused]
                  : sha256 === undefined
                    ? act.uploading(formats.percent(Math.round(share * 100) / 100))
                    : act.uploaded}
              </span>
            </span>
            {refused === 'unreachable' && (
              <button type="button" className={styles.quiet} aria-label={act.fileAgain(name)} onClick={() => again(id)}>
                {words.tryAgain}
              </button>
            )}
            <button type="button" className={styles.icon} aria-label={act.remove(name)} onClick={() => remove(id)}>
              <IconX size={20} aria-hidden="true" />
            </button>
            {sha256 === undefined && !refused && <progress value={share} max={1} aria-label={name} />}
          </li>
        ))}
      </ul>
      {files.length < filesAtMost && (
        <label className={styles.add}>
          <IconPaperclip size={20} aria-hidden="true" />
          {act.add}
          <input
            type="file"
            multiple
            id="answer-files"
            accept={accepted}
            aria-describedby="answer-files-about"
            className="visually-hidden"
            onChange={(event) => {
              add([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
        </label>
      )}
    </div>
  );
}
