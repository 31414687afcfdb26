import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMay } from '../data/me.ts';
import { Card } from '../ui/page.tsx';
import { useWords } from '../words/use-words.tsx';
import { deliveriesQuery } from './deliveries.ts';
import { DeliveryTable } from './delivery-table.tsx';
import type { CaseView } from './read-case.ts';

/** What each party was told last, and whether it arrived. */
export function ToldCard({ view }: { view: CaseView }) {
  const words = useWords().casePage;
  const { data } = useInfiniteQuery({ ...deliveriesQuery(view, 5), enabled: useMay('readDeliveries') });
  const newest = data?.pages[0]?.items ?? [];
  return (
    <Card title={words.told.title}>
      {newest.length === 0 ? <p>{words.told.none}</p> : <DeliveryTable deliveries={newest} />}
      <p>
        <Link to="/cases/$caseId/notices" params={{ caseId: view.caseId }}>
          {words.further.notices}
        </Link>
      </p>
    </Card>
  );
}
