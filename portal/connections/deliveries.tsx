import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { channels, deliveryStates, type Channel, type DeliveryState } from '../../domain/notifications/delivery.ts';
import { api } from '../data/api.ts';
import { useMay } from '../data/me.ts';
import { usePages } from '../data/pages.ts';
import { useFormats } from '../ui/formats.ts';
import { Moment } from '../ui/moment.tsx';
import { Named } from '../ui/named.tsx';
import { Card } from '../ui/page.tsx';
import { Pages } from '../ui/pages.tsx';
import { Empty } from '../ui/problem.tsx';
import { Table } from '../ui/table.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './connections.module.css';
import { Attempts, DeliveryState as State } from './delivery-parts.tsx';
import { Redeliver } from './redeliver.tsx';

/** What was sent to the brand by mail and webhook, with every attempt; the newest first. */
export function Deliveries({ endpointId }: { endpointId?: string }) {
  const words = useWords();
  const said = words.connections;
  const formats = useFormats();
  const mayRedeliver = useMay('redeliver');
  const [channel, setChannel] = useState<Channel | ''>(endpointId === undefined ? '' : 'webhook');
  const [state, setState] = useState<DeliveryState | ''>('');
  const query = usePages(['deliveries', endpointId, channel, state], async (cursor) => {
    const asked = {
      ...(endpointId && { endpointId }),
      ...(channel && { channel }),
      ...(state && { state }),
      ...(cursor && { cursor }),
    };
    return (await api.get('/v1/deliveries', { query: asked })).body;
  });
  return (
    <Card>
      <div className={styles.filters}>
        <NativeSelect
          label={said.channel}
          value={channel}
          onChange={({ currentTarget }) => setChannel(currentTarget.value as Channel | '')}
          data={[
            { value: '', label: said.all },
            ...channels
              .filter((one) => one !== 'marketplace_message')
              .map((value) => ({ value, label: words.notifications.channels[value] })),
          ]}
        />
        <NativeSelect
          label={said.state}
          value={state}
          onChange={({ currentTarget }) => setState(currentTarget.value as DeliveryState | '')}
          data={[
            { value: '', label: said.all },
            ...deliveryStates.map((value) => ({ value, label: words.notifications.states[value] })),
          ]}
        />
      </div>
      <Pages query={query} empty={<Empty title={said.noDeliveries}>{said.noDeliveriesText}</Empty>}>
        {(deliveries) => (
          <Table
            label={said.views.deliveries}
            rows={deliveries}
            keyOf={({ deliveryId }) => deliveryId}
            columns={[
              {
                heading: said.what,
                isMain: true,
                cell: ({ kind, caseId, offerTitle }) => (
                  <>
                    {(words.notifications.kinds as Record<string, string>)[kind] ?? kind}
                    {caseId !== undefined && (
                      <Link to="/cases/$caseId" params={{ caseId }} className={styles.detail} title={caseId}>
                        <bdi>{offerTitle ?? caseId}</bdi>
                      </Link>
                    )}
                  </>
                ),
              },
              {
                heading: said.to,
                isWords: true,
                cell: ({ channel: how, recipientId, recipientName }) => (
                  <>
                    <Named id={recipientId} name={recipientName} />
                    <span className={styles.detail}>{words.notifications.channels[how]}</span>
                  </>
                ),
              },
              { heading: said.at, isWords: true, cell: ({ at }) => <Moment at={at} as="short" /> },
              {
                heading: said.state,
                isWords: true,
                cell: ({ state: stands, attempts }) => (
                  <>
                    <State state={stands} />
                    {attempts.length > 0 && (
                      <details>
                        <summary className={styles.summary}>{said.attempts(attempts.length, formats.number)}</summary>
                        <Attempts attempts={attempts} />
                      </details>
                    )}
                  </>
                ),
              },
              ...(mayRedeliver
                ? [
                    {
                      heading: said.redeliver,
                      isActions: true as const,
                      cell: ({
                        deliveryId,
                        caseId,
                        state: stands,
                      }: {
                        deliveryId: string;
                        caseId?: string | undefined;
                        state: DeliveryState;
                      }) =>
                        caseId !== undefined &&
                        stands !== 'pending' && <Redeliver deliveryId={deliveryId} isUrgent={stands === 'failed'} />,
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Pages>
    </Card>
  );
}
