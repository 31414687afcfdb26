import { languages, type Language } from '../../domain/vocabulary.ts';
import styles from './seller.module.css';
import { useReading } from './seller-words.tsx';

const names: Record<Language, string> = { en: 'English', de: 'Deutsch', zh: '中文', es: 'Español' };

/** Who writes, about what, and in which language. */
export function Header({
  marketplace,
  language,
  choose,
}: {
  /** Not known before the case is. */
  marketplace: string | undefined;
  language: Language;
  choose: (language: Language) => void;
}) {
  const { words } = useReading();
  return (
    <header className={styles.header}>
      <span>
        {marketplace !== undefined && (
          <>
            <bdi className={styles.marketplace}>{marketplace}</bdi>
            {' · '}
          </>
        )}
        {words.programme}
      </span>
      <select
        aria-label={words.language}
        className={styles.languages}
        value={language}
        onChange={(event) => choose(event.target.value as Language)}
      >
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {names[one]}
          </option>
        ))}
      </select>
    </header>
  );
}
