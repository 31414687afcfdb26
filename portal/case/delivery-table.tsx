import type { ReactNode } from 'react';
import { Moment } from '../ui/moment.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';
import type { deliveriesQuery } from './deliveries.ts';

type Page = Awaited<ReturnType<Extract<ReturnType<typeof deliveriesQuery>['queryFn'], (...given: never) => unknown>>>;
export type Delivery = Page['items'][number];

/** What was sent: what, to whom, how, when, and whether it arrived. @param besides what stands after each */
export function DeliveryTable({
  deliveries,
  besides,
}: {
  deliveries: readonly Delivery[];
  besides?: (delivery: Delivery) => ReactNode;
}) {
  const words = useWords().casePage.told;
  const { channels, states, ...told } = useWords().notifications;
  const kinds: Readonly<Record<string, string>> = told.kinds;
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
          {deliveries.map((delivery) => (
            <tr key={delivery.deliveryId}>
              <td>{kinds[delivery.kind] ?? delivery.kind}</td>
              <td>{words.parties[delivery.party]}</td>
              <td>{channels[delivery.channel]}</td>
              <td>
                <Moment at={delivery.at} as="short" />
              </td>
              <td>
                <span className={delivery.state === 'failed' ? styles.failed : undefined}>
                  {states[delivery.state]}
                </span>
                {delivery.state !== 'delivered' && delivery.attempts.length > 0 && (
                  <span className={styles.when}> · {words.attempts(delivery.attempts.length)}</span>
                )}
              </td>
              {besides && <td>{besides(delivery)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
