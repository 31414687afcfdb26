import type { ReactNode } from 'react';
import { Moment } from '../ui/moment.tsx';
import { Named } from '../ui/named.tsx';
import { Table, type Column } from '../ui/table.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';
import type { Delivery } from './deliveries.ts';
import type { Told } from './told-rows.ts';

/**
 * What each was told: what, whom, when, and on which ways, each with whether it arrived.
 * @param besides what stands behind each letter
 * @param as how a moment is told
 */
export function DeliveryTable({
  told,
  besides,
  as = 'short',
}: {
  told: readonly Told[];
  as?: 'short' | 'moment';
  besides?: (delivery: Delivery) => ReactNode;
}) {
  const words = useWords().casePage.told;
  const kinds: Readonly<Record<string, string>> = useWords().notifications.kinds;
  const columns: Column<Told>[] = [
    { heading: words.kind, isMain: true, isWords: true, cell: ({ kind }) => kinds[kind] ?? kind },
    { heading: words.party, isWords: true, cell: ({ party }) => words.parties[party] },
    { heading: words.at, isWords: true, cell: ({ at }) => <Moment at={at} as={as} /> },
    {
      heading: words.ways,
      cell: ({ place, owner, deliveries }) => (
        <ul className={styles.ways}>
          {place && (
            <li>
              {words.places[place]}
              {owner && <Whom {...owner} />}
            </li>
          )}
          {deliveries.map((delivery) => (
            <li key={delivery.deliveryId}>
              <Way delivery={delivery} />
              {besides?.(delivery)}
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return <Table label={words.title} columns={columns} rows={told} keyOf={({ key }) => key} />;
}

const Whom = ({ id, name }: { id: string; name: string }) => (
  <span className={styles.when}>
    {' · '}
    <Named id={id} name={name} />
  </span>
);

function Way({ delivery: { channel, recipientId, recipientName, state, attempts } }: { delivery: Delivery }) {
  const words = useWords();
  return (
    <>
      {words.notifications.channels[channel]}
      {recipientName !== undefined && <Whom id={recipientId} name={recipientName} />}
      {' · '}
      <span className={state === 'failed' ? styles.failed : undefined}>{words.notifications.states[state]}</span>
      {state !== 'delivered' && attempts.length > 0 && (
        <span className={styles.when}> · {words.casePage.told.attempts(attempts.length)}</span>
      )}
    </>
  );
}
