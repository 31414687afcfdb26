import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../data/api.ts';
import { AddButton } from '../ui/add-button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Card } from '../ui/page.tsx';
import { Empty } from '../ui/problem.tsx';
import { SecretOnce } from '../ui/secret-once.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './connections.module.css';
import type { Endpoint } from './connection-rules.ts';
import { EndpointCard } from './endpoint-card.tsx';
import { EndpointDialog } from './endpoint-dialog.tsx';

type Asked = { endpoint: Endpoint; what: 'rotate' | 'remove' };

/** Where a brand has what it is told sent to. */
export function Webhooks() {
  const words = useWords();
  const said = words.connections;
  const queries = useQueryClient();
  const [editing, setEditing] = useState<Endpoint | 'new'>();
  const [asked, setAsked] = useState<Asked>();
  const [secret, setSecret] = useState<string>();
  const query = useQuery({
    queryKey: ['webhook-endpoints'],
    queryFn: async () => (await api.get('/v1/webhook-endpoints')).body.items,
  });
  const changed = (): void => void queries.invalidateQueries({ queryKey: ['webhook-endpoints'] });
  const close = (): void => setAsked(undefined);
  const params = { endpointId: asked?.endpoint.endpointId ?? '' };
  return (
    <>
      <div className={styles.head}>
        <p className={styles.text}>{said.webhooksText}</p>
        <AddButton label={said.addEndpoint} add={() => setEditing('new')} />
      </div>
      <Loaded query={query} lines={3}>
        {(endpoints) =>
          endpoints.length === 0 ? (
            <Card>
              <Empty title={said.noEndpoints}>{said.noEndpointsText}</Empty>
            </Card>
          ) : (
            <ul>
              {endpoints.map((endpoint) => (
                <li key={endpoint.endpointId}>
                  <EndpointCard
                    endpoint={endpoint}
                    edit={() => setEditing(endpoint)}
                    ask={(what) => setAsked({ endpoint, what })}
                    changed={changed}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {editing && (
        <EndpointDialog
          {...(editing !== 'new' && { endpoint: editing })}
          close={() => setEditing(undefined)}
          done={(given) => {
            setSecret(given);
            changed();
          }}
        />
      )}
      {asked?.what === 'rotate' && (
        <Confirm
          title={said.rotateSecretTitle}
          label={said.rotateSecret}
          close={close}
          send={() => api.post('/v1/webhook-endpoints/{endpointId}/secrets', { params })}
          done={({ body }) => {
            setSecret(body.secret);
            changed();
          }}
        >
          {said.rotateSecretText}
        </Confirm>
      )}
      {asked?.what === 'remove' && (
        <Confirm
          title={said.removeTitle(asked.endpoint.url)}
          label={words.shared.remove}
          close={close}
          send={() => api.delete('/v1/webhook-endpoints/{endpointId}', { params })}
          done={changed}
        >
          {said.removeText}
        </Confirm>
      )}
      {secret !== undefined && (
        <SecretOnce
          title={said.secretTitle}
          text={said.secretText}
          secret={secret}
          close={() => setSecret(undefined)}
        />
      )}
    </>
  );
}
