import { Link, useRouter, useRouterState } from '@tanstack/react-router';
import { useMembership } from '../data/me.ts';
import { useKeys } from '../ui/keys.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './frame.module.css';
import { sectionAt, sectionsOf, type Section } from './sections.ts';
import { useCounts } from './use-counts.ts';

/** Where one can go: at the side, on a telephone at the bottom. */
export function Navigation() {
  const { shell: words, shared } = useWords();
  const membership = useMembership();
  const { work, account } = sectionsOf(membership, words);
  const router = useRouter();
  const { href } = useRouterState({ select: ({ location }) => location });
  const current = sectionAt([...work, ...account], href);
  useKeys(
    [...work, ...account].flatMap(({ to, label, key }) =>
      key ? [{ keys: `g ${key}`, label: words.go(label), run: () => router.history.push(to) }] : [],
    ),
  );
  return (
    <nav className={styles.navigation} aria-label={words.sections}>
      <SectionList sections={work} current={current} />
      <h2>
        {membership.brandId === undefined ? (
          shared.marketplace
        ) : (
          <bdi>{membership.brandName ?? membership.brandId}</bdi>
        )}
      </h2>
      <SectionList sections={account} current={current} />
    </nav>
  );
}

function SectionList({ sections, current }: { sections: readonly Section[]; current: Section | undefined }) {
  const counts = useCounts();
  return (
    <ul>
      {sections.map((section) => {
        const { to, label, short = label, icon: Icon, isSecondary } = section;
        return (
          <li key={to} className={isSecondary ? styles.secondary : undefined}>
            <Link
              to={to}
              className={styles.link}
              activeOptions={{ exact: true, includeSearch: true }}
              activeProps={{ 'aria-current': undefined }}
              aria-current={section === current ? 'page' : undefined}
            >
              <Icon size={18} aria-hidden="true" />
              <span className={styles.label}>{label}</span>
              <span className={styles.short}>{short}</span>
              {counts[to] !== undefined && <span className={styles.count}>{counts[to]}</span>}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
