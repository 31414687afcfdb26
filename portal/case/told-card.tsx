import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMay } from '../data/me.ts';
import { Card } from '../ui/page.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';
import { deliveriesQuery, inboxEntriesQuery } from './deliveries.ts';
import { DeliveryTable } from './delivery-table.tsx';
import type { CaseView } from './read-case.ts';
import { toldRows } from './told-rows.ts';

const [shown, read] = [6, 50];

/** What each party was told last, and whether it arrived. */
export function ToldCard({ view }: { view: CaseView }) {
  const words = useWords().casePage;
  const mayRead = useMay('readDeliveries');
  const { data, hasNextPage } = useInfiniteQuery({ ...deliveriesQuery(view, read), enabled: mayRead });
  const entries = useQuery({ ...inboxEntriesQuery(view.caseId), enabled: mayRead }).data;
  const newest = toldRows(
    data?.pages.flatMap(({ items }) => items) ?? [],
    entries?.items ?? [],
    entries?.names ?? {},
    hasNextPage,
  ).slice(0, shown);
  return (
    <Card title={words.tabs.notices}>
      {newest.length === 0 ? <p>{words.told.none}</p> : <DeliveryTable told={newest} />}
      <p className={styles.after}>
        <Link to="/cases/$caseId/notices" params={{ caseId: view.caseId }}>
          {words.tabs.notices}
        </Link>
      </p>
    </Card>
  );
}
