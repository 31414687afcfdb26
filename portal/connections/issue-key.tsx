import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Action } from '../../domain/access/permissions.ts';
import { api } from '../data/api.ts';
import { useMembership } from '../data/me.ts';
import { DayInput } from '../ui/day-input.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FieldRow, Form } from '../ui/form.tsx';
import { useSubmit } from '../ui/use-submit.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './connections.module.css';
import { keyRolesGivenBy, scopesOf, type KeyRole } from './connection-rules.ts';

/** Makes a key for a program. @param done is given the key, which is shown once */
export function IssueKey({ close, done }: { close: () => void; done: (key: string) => void }) {
  const words = useWords();
  const said = words.connections;
  const { role: own } = useMembership();
  const roles = keyRolesGivenBy(own);
  const [role, setRole] = useState<KeyRole>(roles[0]!);
  const [actorId, setActorId] = useState('');
  const [endsOn, setEndsOn] = useState('');
  const [scopes, setScopes] = useState<Action[]>([]);
  const submission = useSubmit({
    needed: { '/actorId': actorId, '/scopes': scopes },
    send: async (idempotencyKey) => {
      const endsAt = endsOn && new Date(`${endsOn}T00:00:00`).toISOString();
      const body = { role, actorId: actorId.trim(), scopes, ...(endsAt && { endsAt }) };
      return (await api.post('/v1/keys', { idempotencyKey, body })).body.key;
    },
    done: (key) => {
      close();
      done(key);
    },
  });
  const { refused } = submission;
  return (
    <Dialog title={said.issue} close={close}>
      <Form submission={submission} label={said.issue} cancel={close}>
        <FieldRow>
          <TextInput
            label={said.program}
            description={said.programHint}
            value={actorId}
            onChange={({ currentTarget }) => setActorId(currentTarget.value)}
            error={refused('/actorId')}
          />
          <DayInput
            label={words.shared.aside(said.endsAt, words.shared.optional)}
            description={said.endsAtHint}
            value={endsOn}
            onChange={({ currentTarget }) => setEndsOn(currentTarget.value)}
            error={refused('/endsAt')}
          />
        </FieldRow>
        {roles.length > 1 && (
          <NativeSelect
            label={said.role}
            value={role}
            onChange={({ currentTarget }) => {
              setRole(currentTarget.value as KeyRole);
              setScopes([]);
            }}
            data={roles.map((value) => ({ value, label: words.shared.roles[value] }))}
          />
        )}
        <Checkbox.Group
          label={said.scopes}
          description={said.scopesHint}
          value={scopes}
          onChange={(chosen) => setScopes(chosen as Action[])}
          error={refused('/scopes')}
        >
          <div className={styles.choices}>
            {scopesOf(role, own).map((scope) => (
              <Checkbox key={scope} value={scope} label={said.scopeNames[scope] ?? scope} />
            ))}
          </div>
        </Checkbox.Group>
      </Form>
    </Dialog>
  );
}
