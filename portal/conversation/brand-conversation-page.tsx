import { Link, useParams } from '@tanstack/react-router';
import { useBrandName } from '../data/brand-name.ts';
import { useIsOfBrand } from '../data/me.ts';
import { Card, Page, Up } from '../ui/page.tsx';
import { useWords } from '../words/use-words.tsx';
import { Conversation } from './conversation.tsx';

/** The conversation about all that concerns a brand. */
export function BrandConversationPage() {
  const { brandId } = useParams({ from: '/brands/$brandId/messages' });
  const words = useWords();
  const isOfBrand = useIsOfBrand();
  return (
    <Page
      title={words.conversation.withBrand(useBrandName(brandId))}
      above={
        <Up>
          {isOfBrand ? (
            <Link to="/conversation">{words.shell.conversation}</Link>
          ) : (
            <Link to="/conversations">{words.shell.conversations}</Link>
          )}
        </Up>
      }
    >
      <Card>
        <Conversation topic={{ brandId }} />
      </Card>
    </Page>
  );
}
