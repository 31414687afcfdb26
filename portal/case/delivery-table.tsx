import type { ReactNode } from 'react';
import { Moment } from '../ui/moment.tsx';
import { Named } from '../ui/named.tsx';
import { Table, type Column } from '../ui/table.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './delivery-table.module.css';
import type { Delivery } from './deliveries.ts';
import type { CaseEvent } from './read-case.ts';
import { toldMeasure } from './told-measure.ts';
import type { Told } from './told-rows.ts';

/**
 * What each was told: what, whom, when, and on which ways, each with whether it arrived.
 * @param besides what stands behind each letter
 * @param as how a moment is told
 */
export function DeliveryTable({
  told,
  events,
  besides,
  as = 'short',
}: {
  told: readonly Told[];
  /** Of the case. */
  events: readonly CaseEvent[];
  as?: 'short' | 'moment';
  besides?: (delivery: Delivery) => ReactNode;
}) {
  const { casePage, notifications, shared } = useWords();
  const words = casePage.told;
  const kinds: Readonly<Record<string, string>> = notifications.kinds;
  const nameOf = (row: Told): string => {
    const measure = toldMeasure(row, events);
    const name = kinds[row.kind] ?? row.kind;
    return measure ? words.of(name, shared.measures[measure]) : name;
  };
  const columns: Column<Told>[] = [
    { heading: words.kind, isMain: true, isWords: true, cell: (row) => nameOf(row) },
    { heading: words.party, isWords: true, cell: ({ party }) => words.parties[party] },
    { heading: words.at, isWords: true, cell: ({ at }) => <Moment at={at} as={as} /> },
    {
      heading: words.ways,
      cell: ({ place, owner, deliveries }) => (
        <ul className={styles.ways}>
          {place && (
            <li className={styles.way}>
              <span>
                {words.places[place]}
                {owner && <Whom {...owner} />}
              </span>
            </li>
          )}
          {deliveries.map((delivery) => (
            <li key={delivery.deliveryId} className={styles.way}>
              <Way delivery={delivery} />
              {besides?.(delivery)}
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return <Table label={casePage.tabs.notices} columns={columns} rows={told} keyOf={({ key }) => key} />;
}

const Whom = ({ id, name }: { id: string; name: string }) => (
  <span className={styles.quiet}>
    {' · '}
    <Named id={id} name={name} />
  </span>
);

function Way({ delivery: { channel, recipientId, recipientName, state, attempts } }: { delivery: Delivery }) {
  const words = useWords();
  return (
    <>
      <span>
        {words.notifications.channels[channel]}
        {recipientName !== undefined && <Whom id={recipientId} name={recipientName} />}
      </span>{' '}
      <span className={state === 'failed' ? styles.failed : undefined}>
        {words.notifications.states[state]}
        {state !== 'delivered' && attempts.length > 0 && (
          <span className={styles.quiet}> · {words.casePage.told.attempts(attempts.length)}</span>
        )}
      </span>
    </>
  );
}
