import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../data/api.ts';
import { caseEventsQuery } from '../data/case-events.ts';
import { useIsOfBrand, useMay } from '../data/me.ts';
import { sentLettersQuery } from '../data/sent-letters.ts';
import { Loading } from '../ui/loading.tsx';
import { Card } from '../ui/page.tsx';
import { Empty, Problem } from '../ui/problem.tsx';
import { Said } from '../ui/said.tsx';
import { PlainButton } from '../ui/plain-button.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';
import { deliveriesQuery, inboxEntriesQuery, type Delivery } from './deliveries.ts';
import { DeliveryTable } from './delivery-table.tsx';
import { useFramedCase } from './framed-case.ts';
import { toldRows } from './told-rows.ts';

/** What each party was told, on which channel, and whether it arrived. */
export function NoticesPage() {
  const { view } = useFramedCase();
  const words = useWords().casePage;
  const isOfBrand = useIsOfBrand();
  const mayRead = useMay('readDeliveries');
  const mayRedeliver = useMay('redeliver');
  const sent = useInfiniteQuery({ ...deliveriesQuery(view, 50), enabled: mayRead });
  const entries = useQuery({ ...inboxEntriesQuery(view.caseId), enabled: mayRead });
  const events = useQuery(caseEventsQuery(view.caseId));
  const deliveries = sent.data?.pages.flatMap(({ items }) => items) ?? [];
  const told = toldRows(deliveries, entries.data?.items ?? [], entries.data?.names ?? {}, sent.hasNextPage);
  const error = sent.error ?? entries.error;
  return (
    <Card>
      {isOfBrand && <p className={styles.whose}>{words.told.ownOnly}</p>}
      {error && <Problem error={error} retry={() => void Promise.all([sent.refetch(), entries.refetch()])} />}
      {sent.isLoading && <Loading />}
      {!sent.isLoading && !error && told.length === 0 && <Empty title={words.told.none} />}
      {told.length > 0 && (
        <DeliveryTable
          told={told}
          events={events.data ?? []}
          besides={(one) => (
            <>
              <SaidOf delivery={one} />
              {mayRedeliver && <Again delivery={one} caseId={view.caseId} />}
            </>
          )}
        />
      )}
      {sent.hasNextPage && (
        <Button mt={12} variant="default" onClick={() => void sent.fetchNextPage()}>
          {words.told.more}
        </Button>
      )}
    </Card>
  );
}

/** What a letter said, and to whom. */
function SaidOf({ delivery: { deliveryId, kind, party, channel } }: { delivery: Delivery }) {
  const { notifications, casePage } = useWords();
  const kinds: Readonly<Record<string, string>> = notifications.kinds;
  return (
    <Said
      title={`${kinds[kind] ?? kind} · ${casePage.told.parties[party]}`}
      channel={channel}
      letters={sentLettersQuery(deliveryId)}
    />
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
      <PlainButton disabled={again.isPending} onClick={() => again.mutate()}>
        {words.again}
      </PlainButton>
      {again.error && <Problem error={again.error} />}
    </>
  );
}
