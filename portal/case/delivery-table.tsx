import type { ReactNode } from 'react';
import { Moment } from '../ui/moment.tsx';
import { Named } from '../ui/named.tsx';
import { Table, type Column } from '../ui/table.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';
import type { Delivery } from './deliveries.ts';
import type { Told } from './told-rows.ts';

/**
 * What each was told: what, whom, how, when, and whether it arrived.
 * @param said what opens a letter's words
 * @param besides what stands after each letter
 */
export function DeliveryTable({
  told,
  said,
  besides,
}: {
  told: readonly Told[];
  said?: (delivery: Delivery) => ReactNode;
  besides?: (delivery: Delivery) => ReactNode;
}) {
  const words = useWords().casePage.told;
  const kinds: Readonly<Record<string, string>> = useWords().notifications.kinds;
  const columns: Column<Told>[] = [
    { heading: words.kind, isMain: true, cell: ({ kind }) => kinds[kind] ?? kind },
    {
      heading: words.party,
      cell: (one) => (
        <>
          {words.parties[one.party]}
          <Whom told={one} />
        </>
      ),
    },
    { heading: words.channel, cell: (one) => <How told={one} /> },
    { heading: words.at, cell: ({ at }) => <Moment at={at} as="short" /> },
    {
      heading: words.state,
      cell: ({ delivery }) => (delivery ? <Arrived delivery={delivery} /> : words.there),
    },
    ...(said ? [{ heading: words.said, cell: ({ delivery }: Told) => delivery && said(delivery) }] : []),
    ...(besides
      ? [
          {
            heading: words.again,
            isActions: true as const,
            cell: ({ delivery }: Told) => delivery && besides(delivery),
          },
        ]
      : []),
  ];
  return <Table label={words.title} columns={columns} rows={told} keyOf={({ key }) => key} />;
}

/** Who it is, where that is a person. */
function Whom({ told: one }: { told: Told }) {
  const [id, name] = one.delivery
    ? [one.delivery.recipientId, one.delivery.recipientName]
    : [one.entry.partyId, one.name];
  return (
    name !== undefined && (
      <span className={styles.when}>
        {' · '}
        <Named id={id} name={name} />
      </span>
    )
  );
}

function How({ told: one }: { told: Told }) {
  const words = useWords();
  const { inbox, queue } = words.casePage.told;
  const isQueue = one.party === 'staff' || one.party === 'lead';
  return one.delivery ? words.notifications.channels[one.delivery.channel] : isQueue ? queue : inbox;
}

function Arrived({ delivery: { state, attempts } }: { delivery: Delivery }) {
  const words = useWords();
  return (
    <>
      <span className={state === 'failed' ? styles.failed : undefined}>{words.notifications.states[state]}</span>
      {state !== 'delivered' && attempts.length > 0 && (
        <span className={styles.when}> · {words.casePage.told.attempts(attempts.length)}</span>
      )}
    </>
  );
}
