import { useId, useState, type DragEvent } from 'react';
import { useWords } from '../words/use-words.tsx';
import styles from './file-drop.module.css';
import { useFormats } from './formats.ts';
import { IconFile, IconTrash, IconUpload } from './icons.ts';
import { Problem } from './problem.tsx';

/** A file that the API has taken. */
export interface DroppedFile {
  sha256: string;
  name: string;
  bytes: number;
}

/** Takes files by choice or by dropping; each is uploaded at once, so that sending the form is quick. */
export function FileDrop({
  label,
  hint,
  accept = 'image/jpeg,image/png,image/webp,application/pdf,text/plain',
  files,
  change,
  upload,
  error,
}: {
  label: string;
  hint?: string;
  accept?: string;
  files: readonly DroppedFile[];
  change: (files: DroppedFile[]) => void;
  upload: (file: File) => Promise<{ sha256: string }>;
  error?: string | undefined;
}) {
  const words = useWords().forms;
  const formats = useFormats();
  const id = useId();
  const [problem, setProblem] = useState<Error>();
  const [underWay, setUnderWay] = useState(0);
  const take = async (chosen: readonly File[]): Promise<void> => {
    setProblem(undefined);
    setUnderWay((count) => count + chosen.length);
    let taken = [...files];
    for (const file of chosen) {
      try {
        const { sha256 } = await upload(file);
        taken = [...taken.filter((one) => one.sha256 !== sha256), { sha256, name: file.name, bytes: file.size }];
        change(taken);
      } catch (refusal) {
        setProblem(refusal as Error);
      } finally {
        setUnderWay((count) => count - 1);
      }
    }
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    void take([...event.dataTransfer.files]);
  };
  return (
    <div>
      <div className={styles.drop} onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
        <IconUpload size={20} aria-hidden="true" />
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        <span className={styles.hint} id={`${id}-hint`}>
          {underWay > 0 ? words.uploading : (hint ?? words.dropHint)}
        </span>
        <input
          id={id}
          className={styles.input}
          type="file"
          multiple
          accept={accept}
          aria-describedby={`${id}-hint ${id}-error`}
          aria-invalid={error !== undefined}
          onChange={({ currentTarget }) => {
            void take([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
      </div>
      <p id={`${id}-error`} className={styles.error}>
        {error}
      </p>
      {problem && <Problem error={problem} />}
      <ul aria-label={label}>
        {files.map(({ sha256, name, bytes }) => (
          <li key={sha256} className={styles.file}>
            <IconFile size={16} aria-hidden="true" />
            <bdi className={styles.name}>{name}</bdi>
            {bytes > 0 && <span className={styles.hint}>{formats.bytes(bytes)}</span>}
            <button
              type="button"
              className={styles.remove}
              aria-label={words.removeFile(name)}
              onClick={() => change(files.filter((one) => one.sha256 !== sha256))}
            >
              <IconTrash size={16} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
