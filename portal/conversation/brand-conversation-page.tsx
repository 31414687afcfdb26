import { Link, useParams } from '@tanstack/react-router';
import { useIsOfBrand } from '../data/me.ts';
import { Card, Page } from '../ui/page.tsx';
import { useWords } from '../words/use-words.tsx';
import { Conversation } from './conversation.tsx';
import styles from './conversation.module.css';

/** The conversation about all that concerns a brand. */
export function BrandConversationPage() {
  const { brandId } = useParams({ from: '/brands/$brandId/messages' });
  const words = useWords();
  const isOfBrand = useIsOfBrand();
  return (
    <Page
      title={words.conversation.withBrand(brandId)}
      above={
        <p className={styles.up}>
          {isOfBrand ? (
            <Link to="/conversation">{words.shell.conversation}</Link>
          ) : (
            <Link to="/conversations">{words.shell.conversations}</Link>
          )}
        </p>
      }
    >
      <Card>
        <Conversation topic={{ brandId }} />
      </Card>
    </Page>
  );
}
