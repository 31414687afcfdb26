import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api } from '../data/api.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Card } from '../ui/page.tsx';
import { Conversation } from './conversation.tsx';

/** The conversation about a case, alone. */
export function CaseConversationPage() {
  const { caseId } = useParams({ from: '/cases/$caseId/messages' });
  const found = useQuery({
    queryKey: ['case', caseId, 'view'],
    queryFn: async () => (await api.get('/v1/cases/{caseId}', { params: { caseId } })).body,
    staleTime: 5000,
  });
  return (
    <Loaded query={found}>
      {({ brand }) => (
        <Card>
          <Conversation topic={{ caseId, brandId: brand.brandId }} />
        </Card>
      )}
    </Loaded>
  );
}
