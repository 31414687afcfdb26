import type { Icon } from '@tabler/icons-react';
import styles from './state-mark.module.css';

/** How something stands, in a word with a sign: never by colour alone. */
export function StateMark({
  tone,
  icon: Sign,
  children,
}: {
  tone: 'good' | 'soon' | 'bad' | 'quiet';
  icon: Icon;
  children: string;
}) {
  return (
    <span className={`${styles.mark} ${styles[tone]}`}>
      <Sign size={14} aria-hidden="true" />
      {children}
    </span>
  );
}
