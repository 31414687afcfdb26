import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../data/api.ts';
import { FactList } from '../ui/fact-list.tsx';
import { IconCheck, IconPlayerPause } from '../ui/icons.ts';
import { Moment } from '../ui/moment.tsx';
import { Card } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { useFormats } from '../ui/formats.ts';
import { useSubmit } from '../ui/use-submit.ts';
import { useWords } from '../words/use-words.tsx';
import { Attempts, DeliveryState } from './delivery-parts.tsx';
import styles from './connections.module.css';
import type { Delivery, Endpoint } from './connection-rules.ts';

/** One endpoint, and what can be done with it. */
export function EndpointCard({
  endpoint,
  edit,
  ask,
  changed,
}: {
  endpoint: Endpoint;
  edit: () => void;
  ask: (what: 'rotate' | 'remove') => void;
  changed: () => void;
}) {
  const words = useWords();
  const said = words.connections;
  const formats = useFormats();
  const { endpointId, url, description, kinds, isEnabled, disabled, previousSecretUntil, createdAt } = endpoint;
  const [tried, setTried] = useState<Delivery>();
  const params = { endpointId };
  const trial = useSubmit({
    send: () => api.post('/v1/webhook-endpoints/{endpointId}/test-events', { params }),
    done: ({ body }) => {
      setTried(body);
      changed();
    },
  });
  const turning = useSubmit({
    send: () => api.patch('/v1/webhook-endpoints/{endpointId}', { params, body: { isEnabled: !isEnabled } }),
    done: changed,
  });
  const error = trial.error ?? turning.error;
  return (
    <Card title={<bdi>{url}</bdi>}>
      <FactList
        facts={[
          [said.purpose, description && <bdi key="purpose">{description}</bdi>],
          [said.kinds, kinds ? formats.list(kinds.map((kind) => words.notifications.kinds[kind])) : said.allKinds],
          [
            said.state,
            isEnabled ? (
              <StateMark key="enabled" tone="good" icon={IconCheck}>
                {said.enabled}
              </StateMark>
            ) : (
              <span key="disabled">
                <StateMark tone="soon" icon={IconPlayerPause}>
                  {said.disabledBecause[disabled?.because ?? 'by_hand']}
                </StateMark>{' '}
                {disabled && <Moment at={disabled.at} />}
              </span>
            ),
          ],
          [said.previousSecret, previousSecretUntil && <Moment key="previous" at={previousSecretUntil} as="moment" />],
          [said.created, <Moment key="at" at={createdAt} as="shortDay" />],
        ]}
      />
      {tried && (
        <div role="status" className={styles.tried}>
          <DeliveryState state={tried.state} />
          <Attempts attempts={tried.attempts} />
        </div>
      )}
      {error && <Problem error={error} />}
      <div className={styles.buttons}>
        <Button size="xs" variant="default" loading={trial.isSending} onClick={trial.submit}>
          {said.test}
        </Button>
        <Button size="xs" variant="default" onClick={edit}>
          {words.forms.edit}
        </Button>
        <Button size="xs" variant="default" loading={turning.isSending} onClick={turning.submit}>
          {isEnabled ? said.disable : said.enable}
        </Button>
        <Button size="xs" variant="default" onClick={() => ask('rotate')}>
          {said.rotateSecret}
        </Button>
        <Button size="xs" variant="default" onClick={() => ask('remove')}>
          {words.shared.remove}
        </Button>
        <Link to="/connections" search={{ view: 'deliveries', endpointId }} className={styles.link}>
          {said.views.deliveries}
        </Link>
      </div>
    </Card>
  );
}
