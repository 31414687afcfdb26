import { useQueryClient } from '@tanstack/react-query';
import type { Me } from '../data/me.ts';
import { chooseMembership } from '../data/membership.ts';
import { Card, Page } from '../ui/page.tsx';
import { Person } from '../ui/person.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './choose-membership.module.css';

/** Who has several memberships says once in which to act; who has none is told whom to ask. */
export function ChooseMembership({ me }: { me: Me }) {
  const words = useWords();
  const queries = useQueryClient();
  if (me.memberships.length === 0)
    return (
      <main>
        <Page title={words.shell.noMembership}>
          <p>{words.shell.noMembershipText}</p>
          <p>{me.email}</p>
        </Page>
      </main>
    );
  const choose = (membershipId: string): void => {
    chooseMembership(membershipId);
    void queries.invalidateQueries();
  };
  return (
    <main>
      <Page title={words.shell.chooseMembership}>
        <Card>
          {me.memberships.map(({ membershipId, name, role, brandId, brandName }) => (
            <button key={membershipId} type="button" className={styles.choice} onClick={() => choose(membershipId)}>
              <Person
                name={brandName ?? brandId ?? words.shared.marketplace}
                detail={`${name} · ${words.shared.roles[role]}`}
                side={brandId === undefined ? 'staff' : 'brand'}
              />
            </button>
          ))}
        </Card>
      </Page>
    </main>
  );
}
