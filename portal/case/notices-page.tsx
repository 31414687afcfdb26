import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { api } from '../data/api.ts';
import { useMay } from '../data/me.ts';
import { LoadedPage } from '../ui/loaded-page.tsx';
import { Loading } from '../ui/loading.tsx';
import { Card, Page } from '../ui/page.tsx';
import { Empty, Problem } from '../ui/problem.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';
import { deliveriesQuery } from './deliveries.ts';
import { DeliveryTable, type Delivery } from './delivery-table.tsx';
import { caseQuery, snapshotOf, type CaseView } from './read-case.ts';

/** What each party was told, on which channel, and whether it arrived. */
export function NoticesPage() {
  const { caseId } = useParams({ from: '/cases/$caseId/notices' });
  const found = useQuery(caseQuery(caseId));
  return <LoadedPage query={found}>{(view) => <Notices view={view} />}</LoadedPage>;
}

function Notices({ view }: { view: CaseView }) {
  const words = useWords().casePage;
  const mayRead = useMay('readDeliveries');
  const mayRedeliver = useMay('redeliver');
  const sent = useInfiniteQuery({ ...deliveriesQuery(view, 50), enabled: mayRead });
  const deliveries = sent.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page
      title={words.told.title}
      above={
        <p className={styles.place}>
          <Link to="/cases/$caseId" params={{ caseId: view.caseId }}>
            <bdi>{snapshotOf(view).title ?? words.unnamed(view.listing.listingId)}</bdi>
          </Link>
        </p>
      }
    >
      <Card>
        {sent.error && <Problem error={sent.error} retry={() => void sent.refetch()} />}
        {sent.isLoading && <Loading />}
        {!sent.isLoading && deliveries.length === 0 && <Empty title={words.told.none} />}
        {deliveries.length > 0 && (
          <DeliveryTable
            deliveries={deliveries}
            {...(mayRedeliver && { besides: (one) => <Again delivery={one} caseId={view.caseId} /> })}
          />
        )}
        {sent.hasNextPage && (
          <Button mt={12} variant="default" onClick={() => void sent.fetchNextPage()}>
            {words.told.more}
          </Button>
        )}
      </Card>
    </Page>
  );
}

/** Sends the same once more, by hand. */
function Again({ delivery, caseId }: { delivery: Delivery; caseId: string }) {
  const words = useWords().casePage.told;
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: () =>
      api.post('/v1/deliveries/{deliveryId}/redelivery', { params: { deliveryId: delivery.deliveryId } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['case', caseId, 'deliveries'] }),
  });
  if (again.isSuccess) return <span role="status">{words.sentAgain}</span>;
  return (
    <>
      <button type="button" className={styles.plain} disabled={again.isPending} onClick={() => again.mutate()}>
        {words.again}
      </button>
      {again.error && <Problem error={again.error} />}
    </>
  );
}
