import { useState } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import { IconFile } from '../ui/icons.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';

/** A picture that somebody has sent, which opens as large as the screen allows: a decision rests on it. */
export function EventPicture({ url, name }: { url: string; name: string }) {
  const words = useWords().casePage.happened;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles.thumbnail} onClick={() => setOpen(true)}>
        <img src={url} alt={words.look(name)} loading="lazy" />
      </button>
      {isOpen && (
        <Dialog title={name} size="xl" close={() => setOpen(false)}>
          <img src={url} alt={name} className={styles.whole} />
          <p className={styles.after}>
            <a href={url} download>
              <IconFile size={14} aria-hidden="true" /> {words.save}
            </a>
          </p>
        </Dialog>
      )}
    </>
  );
}
