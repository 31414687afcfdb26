import { useLanguage } from '../words/use-words.tsx';
import styles from './key-hint.module.css';

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

const shown: Record<string, string> = {
  shift: '⇧',
  alt: 'Alt',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};

/** Which key does the same; not on a screen that is touched, and not for screen readers, which have keys of their own. */
export function KeyHint({ keys }: { keys: string }) {
  const control = useLanguage() === 'de' ? 'Strg' : 'Ctrl';
  const words: Record<string, string> = { ...shown, mod: isApple ? '⌘' : control };
  return (
    <span className={styles.hint} aria-hidden="true">
      {keys.split(' ').map((part) => (
        <kbd key={part} className={styles.key}>
          {part
            .split('+')
            .map((name) => words[name] ?? (name.length === 1 ? name.toUpperCase() : name))
            .join(' ')}
        </kbd>
      ))}
    </span>
  );
}
