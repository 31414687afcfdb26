import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { api } from '../data/api.ts';
import { LoadedPage } from '../ui/loaded-page.tsx';
import { Card, Page, Up } from '../ui/page.tsx';
import { useWords } from '../words/use-words.tsx';
import { Conversation } from './conversation.tsx';

/** The conversation about a case, alone. */
export function CaseConversationPage() {
  const { caseId } = useParams({ from: '/cases/$caseId/messages' });
  const words = useWords().conversation;
  const found = useQuery({
    queryKey: ['case', caseId, 'view'],
    queryFn: async () => (await api.get('/v1/cases/{caseId}', { params: { caseId } })).body,
    staleTime: 5000,
  });
  return (
    <LoadedPage query={found}>
      {({ brand, listing }) => (
        <Page
          title={words.aboutCase}
          above={
            <Up>
              <Link to="/cases/$caseId" params={{ caseId }}>
                <bdi>{listing.snapshot?.title ?? caseId}</bdi>
              </Link>
            </Up>
          }
        >
          <Card>
            <Conversation topic={{ caseId, brandId: brand.brandId }} />
          </Card>
        </Page>
      )}
    </LoadedPage>
  );
}
