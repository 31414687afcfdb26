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
import type { Key } from './connection-rules.ts';
import { IssueKey } from './issue-key.tsx';
import { KeyTable } from './key-table.tsx';

/** By which keys programs ask; each is shown once, when it is made. */
export function Keys() {
  const words = useWords();
  const said = words.connections;
  const queries = useQueryClient();
  const [isIssuing, setIssuing] = useState(false);
  const [asked, setAsked] = useState<{ key: Key; what: 'rotate' | 'revoke' }>();
  const [secret, setSecret] = useState<string>();
  const query = useQuery({ queryKey: ['keys'], queryFn: async () => (await api.get('/v1/keys')).body.keys });
  const changed = (): void => void queries.invalidateQueries({ queryKey: ['keys'] });
  const close = (): void => setAsked(undefined);
  const made = (given: string): void => {
    setSecret(given);
    changed();
  };
  const params = { keyId: asked?.key.keyId ?? '' };
  return (
    <>
      <div className={styles.head}>
        <p className={styles.text}>{said.keysText}</p>
        <AddButton label={said.issue} add={() => setIssuing(true)} />
      </div>
      <Card>
        <Loaded query={query}>
          {(keys) =>
            keys.length === 0 ? (
              <Empty title={said.noKeys}>{said.noKeysText}</Empty>
            ) : (
              <KeyTable keys={keys} ask={(key, what) => setAsked({ key, what })} />
            )
          }
        </Loaded>
      </Card>
      {isIssuing && <IssueKey close={() => setIssuing(false)} done={made} />}
      {asked?.what === 'rotate' && (
        <Confirm
          title={said.rotateKeyTitle(asked.key.actorId)}
          label={said.rotate}
          close={close}
          send={(idempotencyKey) => api.post('/v1/keys/{keyId}/rotation', { idempotencyKey, params, body: {} })}
          done={({ body }) => made(body.key)}
        >
          {said.rotateKeyText}
        </Confirm>
      )}
      {asked?.what === 'revoke' && (
        <Confirm
          title={said.revokeTitle(asked.key.actorId)}
          label={said.revoke}
          close={close}
          send={() => api.delete('/v1/keys/{keyId}', { params })}
          done={changed}
        >
          {said.revokeText}
        </Confirm>
      )}
      {secret !== undefined && (
        <SecretOnce title={said.keyTitle} text={said.keyText} secret={secret} close={() => setSecret(undefined)} />
      )}
    </>
  );
}
