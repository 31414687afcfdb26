import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { brandKinds, type BrandKind } from '../../domain/notifications/kinds.ts';
import { api } from '../data/api.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { useSubmit } from '../ui/use-submit.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './connections.module.css';
import type { Endpoint } from './connection-rules.ts';

/** Adds an endpoint, or changes one. @param done is given the secret of a new one */
export function EndpointDialog({
  endpoint,
  close,
  done,
}: {
  endpoint?: Endpoint;
  close: () => void;
  done: (secret: string | undefined) => void;
}) {
  const words = useWords();
  const said = words.connections;
  const [url, setUrl] = useState(endpoint?.url ?? 'https://');
  const [description, setDescription] = useState(endpoint?.description ?? '');
  const [kinds, setKinds] = useState<BrandKind[]>(endpoint?.kinds ?? [...brandKinds]);
  const submission = useSubmit({
    needed: { '/url': url, '/kinds': kinds },
    send: async (idempotencyKey) => {
      const wanted = kinds.length === brandKinds.length ? undefined : kinds;
      const about = description.trim();
      if (!endpoint) {
        const body = { url: url.trim(), ...(wanted && { kinds: wanted }), ...(about && { description: about }) };
        return (await api.post('/v1/webhook-endpoints', { idempotencyKey, body })).body.secret;
      }
      await api.patch('/v1/webhook-endpoints/{endpointId}', {
        idempotencyKey,
        params: { endpointId: endpoint.endpointId },
        body: { url: url.trim(), kinds: wanted ?? null, description: about || null },
      });
      return undefined;
    },
    done: (secret) => {
      close();
      done(secret);
    },
  });
  const { refused } = submission;
  return (
    <Dialog title={endpoint ? said.editEndpoint : said.addEndpoint} close={close}>
      <Form submission={submission} label={endpoint ? words.shared.save : said.addEndpoint} cancel={close}>
        <TextInput
          type="url"
          label={said.url}
          description={said.urlHint}
          value={url}
          onChange={({ currentTarget }) => setUrl(currentTarget.value)}
          error={refused('/url')}
        />
        <TextInput
          label={words.shared.aside(said.purpose, words.shared.optional)}
          value={description}
          onChange={({ currentTarget }) => setDescription(currentTarget.value)}
          error={refused('/description')}
          dir="auto"
        />
        <Checkbox.Group
          label={said.kinds}
          value={kinds}
          onChange={(chosen) => setKinds(chosen as BrandKind[])}
          error={refused('/kinds')}
        >
          <div className={styles.choices}>
            {brandKinds.map((kind) => (
              <Checkbox key={kind} value={kind} label={words.notifications.kinds[kind]} />
            ))}
          </div>
        </Checkbox.Group>
      </Form>
    </Dialog>
  );
}
