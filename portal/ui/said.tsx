import { useQuery } from '@tanstack/react-query';
import { useState, type ComponentProps } from 'react';
import type { Channel } from '../../domain/notifications/delivery.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { useWords } from '../words/use-words.tsx';
import { Dialog } from './dialog.tsx';
import { Erased } from './erased.tsx';
import { useFormats } from './formats.ts';
import { Loaded } from './loaded.tsx';
import { PlainButton } from './plain-button.tsx';
import styles from './said.module.css';

/** A letter as it was sent. */
interface Letter extends Partial<Pick<ComponentProps<typeof Erased>, 'erased'>> {
  recordId: string;
  at: string;
  language: Language;
  subject?: string | undefined;
  text?: string | undefined;
  digestId?: string | undefined;
  letterSha256: string;
}

/** How the letters of a delivery are read. */
interface ReadLetters {
  queryKey: readonly string[];
  queryFn: () => Promise<Letter[]>;
}

/** Opens what a letter said, as it was sent; says of a webhook that it holds no words. */
export function Said({
  title,
  channel,
  letters,
}: {
  /** What is told, and to whom. */
  title: string;
  channel: Channel;
  letters: ReadLetters;
}) {
  const words = useWords().notifications.letters;
  const [isOpen, setIsOpen] = useState(false);
  if (channel === 'webhook') return <p className={styles.quiet}>{words.webhook}</p>;
  return (
    <>
      <PlainButton aria-label={`${words.open}: ${title}`} onClick={() => setIsOpen(true)}>
        {words.open}
      </PlainButton>
      {isOpen && (
        <Dialog title={title} size="xl" close={() => setIsOpen(false)}>
          <Letters letters={letters} />
        </Dialog>
      )}
    </>
  );
}

function Letters({ letters }: { letters: ReadLetters }) {
  const words = useWords().notifications.letters;
  const query = useQuery(letters);
  return (
    <Loaded query={query}>
      {(found) =>
        found.length === 0 ? <p>{words.none}</p> : found.map((one) => <OneLetter key={one.recordId} letter={one} />)
      }
    </Loaded>
  );
}

function OneLetter({ letter: { at, language, subject, text, erased, digestId, letterSha256 } }: { letter: Letter }) {
  const { notifications, shared } = useWords();
  const words = notifications.letters;
  const formats = useFormats();
  return (
    <article className={styles.letter}>
      <p className={styles.quiet}>{words.taken(formats.exactly(at), shared.languages[language])}</p>
      {digestId !== undefined && <p className={styles.quiet}>{words.digest}</p>}
      <Erased erased={erased} />
      {text !== undefined && (
        <div lang={language === 'zh' ? 'zh-Hans' : language}>
          <h3 dir="auto">{subject}</h3>
          <pre className={styles.text} tabIndex={0} dir="auto">
            {text}
          </pre>
        </div>
      )}
      {text?.includes('/s/…') === true && <p className={styles.quiet}>{words.secret}</p>}
      <p className={styles.hash}>
        {words.hash} <code>{letterSha256}</code>
      </p>
    </article>
  );
}
