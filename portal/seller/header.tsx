import { languages, type Language } from '../../domain/vocabulary.ts';
import styles from './seller.module.css';
import { useReading } from './seller-words.tsx';

const names: Record<Language, string> = { en: 'English', de: 'Deutsch', zh: '中文', es: 'Español' };

/** Whose page it is, and in which language. */
export function Header({ language, choose }: { language: Language; choose: (language: Language) => void }) {
  const { words } = useReading();
  return (
    <header className={styles.header}>
      <span>{words.programme}</span>
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
