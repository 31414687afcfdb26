import { Navigate } from '@tanstack/react-router';
import { useMembership } from '../data/me.ts';
import { usePartner } from '../data/partner.ts';
import { Card, Page } from '../ui/page.tsx';
import { Person } from '../ui/person.tsx';
import { useWords } from '../words/use-words.tsx';
import { Conversation } from './conversation.tsx';
import { ConversationList } from './conversation-list.tsx';
import styles from './conversation.module.css';

/** A brand's conversation with whoever looks after it, and those about its cases. */
export function ConversationPage() {
  const words = useWords();
  const said = words.conversation;
  const { brandId, role } = useMembership();
  const partner = usePartner();
  if (brandId === undefined) return <Navigate to="/conversations" replace />;
  return (
    <Page
      title={words.shell.conversation}
      beside={
        partner && (
          <div className={styles.partner}>
            <Person name={partner.name} detail={words.shared.roles.account_manager} side="staff" />
            <a href={`mailto:${partner.email}`}>{partner.email}</a>
          </div>
        )
      }
    >
      {role !== 'brand_agent' && (
        <Card title={said.aboutBrand}>
          <Conversation topic={{ brandId }} level={3} />
        </Card>
      )}
      <Card title={said.aboutCases}>
        <ConversationList onlyCases />
      </Card>
    </Page>
  );
}
