import { Link } from '@tanstack/react-router';
import { useMembership } from '../data/me.ts';
import { usePartner } from '../data/partner.ts';
import { IconSearch } from '../ui/icons.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { useKeys } from '../ui/keys.ts';
import { Person } from '../ui/person.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './frame.module.css';
import { Account } from './account.tsx';
import { openKeys, openPalette } from '../search/palette-state.ts';

/** Search, the partner of a brand with name and face, and oneself. */
export function TopBar() {
  const words = useWords().shell;
  const partner = usePartner();
  const { name } = useMembership();
  useKeys([
    { keys: '/', label: words.search, run: openPalette },
    { keys: 'mod+k', label: words.search, run: openPalette, whileWriting: true },
    { keys: '?', label: words.keys, run: openKeys },
  ]);
  return (
    <header className={styles.bar}>
      <Link to="/" className={styles.mark}>
        Joint Force
      </Link>
      <button type="button" className={styles.searchButton} onClick={openPalette}>
        <IconSearch size={16} aria-hidden="true" />
        <span>{words.search}</span>
        <KeyHint keys="/" />
      </button>
      <span className={styles.spring} />
      {partner && (
        <Link to="/conversation" className={styles.partner}>
          <Person name={partner.name} detail={words.partner} side="staff" />
        </Link>
      )}
      <Account name={name} />
    </header>
  );
}
