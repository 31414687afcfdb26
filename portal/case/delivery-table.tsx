import type { ReactNode } from 'react';
import { Moment } from '../ui/moment.tsx';
import { Named } from '../ui/named.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';
import type { Delivery } from './deliveries.ts';
import type { Told } from './told-rows.ts';

/** What each was told: what, whom, how, when, and whether it arrived. @param besides what stands after each letter */
export function DeliveryTable({
  told,
  besides,
}: {
  told: readonly Told[];
  besides?: (delivery: Delivery) => ReactNode;
}) {
  const words = useWords().casePage.told;
  const kinds: Readonly<Record<string, string>> = useWords().notifications.kinds;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keys
    <div className={styles.scroller} tabIndex={0} role="group" aria-label={words.title}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.party}</th>
            <th scope="col">{words.channel}</th>
            <th scope="col">{words.at}</th>
            <th scope="col">{words.state}</th>
            {besides && <th scope="col">{words.again}</th>}
          </tr>
        </thead>
        <tbody>
          {told.map((one) => (
            <tr key={one.key}>
              <td>{kinds[one.kind] ?? one.kind}</td>
              <td>
                {words.parties[one.party]}
                <Whom told={one} />
              </td>
              <How told={one} />
              <td>
                <Moment at={one.at} as="short" />
              </td>
              <td>{one.delivery ? <Arrived delivery={one.delivery} /> : words.there}</td>
              {besides && <td>{one.delivery && besides(one.delivery)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
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
  return <td>{one.delivery ? words.notifications.channels[one.delivery.channel] : isQueue ? queue : inbox}</td>;
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
