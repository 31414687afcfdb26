import { api } from '../data/api.ts';
import { useStoredFile } from '../data/stored-file.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './references.module.css';

/** What a genuine one looks like. */
export function ReferencePicture({ referenceId, sha256, alt }: { referenceId: string; sha256: string; alt: string }) {
  const words = useWords().references;
  const { url, error } = useStoredFile(
    () => api.get('/v1/references/{referenceId}/pictures/{sha256}', { params: { referenceId, sha256 } }),
    `${referenceId}/${sha256}`,
  );
  if (error) return <span className={styles.picture}>{words.noPicture}</span>;
  if (url === undefined) return <span className={styles.picture} role="img" aria-label={alt} />;
  return <img className={styles.picture} src={url} alt={alt} />;
}
