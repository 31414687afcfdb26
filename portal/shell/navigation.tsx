import { Link, useRouter, useRouterState } from '@tanstack/react-router';
import { useMembership } from '../data/me.ts';
import { useKeys } from '../ui/keys.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './frame.module.css';
import { atBottom, isSectionItself, sectionAt, sectionsOf, type Section } from './sections.ts';
import { useCounts } from './use-counts.ts';

/** Where one can go: at the side, on a telephone at the bottom. */
export function Navigation() {
  const { shell: words, shared } = useWords();
  const membership = useMembership();
  const sections = sectionsOf(membership, words);
  const { work, account } = sections;
  const router = useRouter();
  const { href } = useRouterState({ select: ({ location }) => location });
  const current = sectionAt([...work, ...account], href);
  const here = current && { section: current, isItself: isSectionItself(current, href) };
  const short = atBottom(sections, current);
  useKeys(
    [...work, ...account].flatMap(({ to, label, key }) =>
      key ? [{ keys: `g ${key}`, label: words.go(label), run: () => router.history.push(to) }] : [],
    ),
  );
  return (
    <nav className={styles.navigation} aria-label={words.sections}>
      <SectionList sections={work} short={short} here={here} />
      <h2>
        {membership.brandId === undefined ? (
          shared.marketplace
        ) : (
          <bdi>{membership.brandName ?? membership.brandId}</bdi>
        )}
      </h2>
      <SectionList sections={account} short={short} here={here} />
    </nav>
  );
}

function SectionList({
  sections,
  short: atHand,
  here,
}: {
  sections: readonly Section[];
  /** Those at the bottom of a telephone. */
  short: readonly Section[];
  /** Where one is, and whether on its own page or on one within it. */
  here: { section: Section; isItself: boolean } | undefined;
}) {
  const counts = useCounts();
  return (
    <ul>
      {sections.map((section) => {
        const { to, label, short = label, icon: Icon } = section;
        const marked = here?.isItself ? 'page' : 'true';
        return (
          <li key={to} className={atHand.includes(section) ? undefined : styles.secondary}>
            <Link
              to={to}
              className={styles.link}
              activeOptions={{ exact: true, includeSearch: true }}
              activeProps={{ 'aria-current': undefined }}
              aria-current={section === here?.section ? marked : undefined}
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
