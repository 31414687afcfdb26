import { useId, useRef, useState, type DragEvent } from 'react';
import { ApiProblem } from '../data/api.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './file-drop.module.css';
import { useFormats } from './formats.ts';
import { IconFile, IconPaperclip, IconX } from './icons.ts';
import { useRefusal } from './refusal.ts';

/** A file that the service keeps. */
export interface Kept {
  sha256: string;
  name: string;
  bytes: number;
}

export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp'];
const everyType = [...pictureTypes, 'application/pdf', 'text/plain'];
const bytesAtMost = 10_000_000;
const filesAtMost = 20;

/** Takes files by choosing or dropping, and says what it takes. Each is kept at once. */
export function FileDrop({
  label,
  accept = everyType,
  files,
  onChange,
  upload,
  error,
}: {
  /** What the files are, where a form has several fields. */
  label?: string;
  accept?: readonly string[];
  files: readonly Kept[];
  onChange: (files: Kept[]) => void;
  upload: (file: File) => Promise<{ sha256: string; bytes: number }>;
  /** Why what was sent is refused. */
  error?: string | undefined;
}) {
  const words = useWords().shared.files;
  const formats = useFormats();
  const refusal = useRefusal();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [underWay, setUnderWay] = useState(0);
  const [refused, setRefused] = useState<string[]>([]);
  const hint = useId();
  const whyRefused = (error: unknown): string => {
    if (!(error instanceof ApiProblem)) return error instanceof Error ? error.message : '';
    return error.code === 'unsupported_type' ? words.wrongType : refusal(error.code, error.message).said;
  };
  const take = async (chosen: readonly File[]): Promise<void> => {
    setRefused([]);
    setUnderWay(chosen.length);
    const kept: Kept[] = [];
    for (const file of chosen.slice(0, filesAtMost - files.length)) {
      try {
        if (file.size > bytesAtMost) throw new Error(words.tooLarge);
        const { sha256, bytes } = await upload(file);
        kept.push({ sha256, bytes, name: file.name });
      } catch (error) {
        const why = whyRefused(error);
        setRefused((before) => [...before, words.refused(file.name, why)]);
      }
      setUnderWay((count) => count - 1);
    }
    setUnderWay(0);
    const all = [...files, ...kept];
    onChange(all.filter(({ sha256 }, at) => all.findIndex((one) => one.sha256 === sha256) === at));
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take([...event.dataTransfer.files]);
  };
  return (
    <div
      className={`${styles.drop} ${isOver ? styles.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {label !== undefined && <p className={styles.label}>{label}</p>}
      <button
        type="button"
        className={styles.add}
        {...(label !== undefined && { 'aria-label': `${label}: ${words.add}` })}
        aria-describedby={hint}
        data-refused={error === undefined ? undefined : ''}
        disabled={files.length >= filesAtMost}
        onClick={() => input.current?.click()}
      >
        <IconPaperclip size={16} aria-hidden="true" />
        {words.add}
      </button>
      <span id={hint} className={styles.hint}>
        {accept === pictureTypes ? words.pictureLimits : words.limits}
      </span>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accept.join(',')}
        onChange={({ target }) => {
          void take([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      {files.length > 0 && (
        <ul className={styles.files}>
          {files.map(({ sha256, name, bytes }) => (
            <li key={sha256} className={styles.file}>
              <IconFile size={16} aria-hidden="true" />
              <bdi className={styles.name}>{name}</bdi>
              <span className={styles.hint}>{formats.bytes(bytes)}</span>
              <button
                type="button"
                className={styles.remove}
                aria-label={words.remove(name)}
                onClick={() => onChange(files.filter((one) => one.sha256 !== sha256))}
              >
                <IconX size={16} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div role="status">{underWay > 0 && <span className={styles.hint}>{words.underWay(underWay)}</span>}</div>
      {[...refused, ...(error === undefined ? [] : [error])].map((why) => (
        <p key={why} role="alert" className={styles.refused}>
          {why}
        </p>
      ))}
    </div>
  );
}
