import { NativeSelect } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { mailTimes, optionalKinds, type MailTime } from '../../domain/notifications/preferences.ts';
import { api } from '../data/api.ts';
import { useIsOfBrand } from '../data/me.ts';
import { Form } from '../ui/form.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Card } from '../ui/page.tsx';
import { useSubmit } from '../ui/use-submit.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './settings.module.css';

const path = '/v1/me/memberships/{membershipId}/mail-preferences';
type Preferences = Awaited<ReturnType<typeof api.get<typeof path>>>['body'];

/** Which mails come at once, in a digest or not at all: of those about which there is a choice. */
export function MailPreferences({ membershipId }: { membershipId: string }) {
  const said = useWords().settings;
  const query = useQuery({
    queryKey: ['mail-preferences', membershipId],
    queryFn: async () => (await api.get(path, { params: { membershipId } })).body,
  });
  return (
    <Card title={said.mails}>
      <p className={styles.hint}>{said.mailsText}</p>
      <Loaded query={query}>
        {(preferences) => <Fields key={membershipId} membershipId={membershipId} preferences={preferences} />}
      </Loaded>
    </Card>
  );
}

function Fields({ membershipId, preferences }: { membershipId: string; preferences: Preferences }) {
  const words = useWords();
  const said = words.settings;
  const queries = useQueryClient();
  const isOfBrand = useIsOfBrand();
  const [kinds, setKinds] = useState(preferences.kinds);
  const [digest, setDigest] = useState(preferences.digest);
  const [isSaved, setSaved] = useState(false);
  const submission = useSubmit({
    send: (idempotencyKey) => api.put(path, { idempotencyKey, params: { membershipId }, body: { kinds, digest } }),
    done: ({ body }) => {
      queries.setQueryData(['mail-preferences', membershipId], body);
      setSaved(true);
    },
  });
  const changed = (): void => setSaved(false);
  return (
    <Form submission={submission} label={words.shared.save}>
      <div className={styles.kinds}>
        {optionalKinds.map((kind) => (
          <NativeSelect
            key={kind}
            label={said.kinds[kind]}
            value={kinds[kind]}
            onChange={({ currentTarget }) => {
              setKinds({ ...kinds, [kind]: currentTarget.value as MailTime });
              changed();
            }}
            data={mailTimes.map((value) => ({ value, label: said.whens[value] }))}
          />
        ))}
        <NativeSelect
          label={said.digest}
          description={isOfBrand ? said.digestHint : said.digestHintUtc}
          value={digest.every === 'hour' ? 'hour' : String(digest.hour)}
          onChange={({ currentTarget: { value } }) => {
            setDigest(value === 'hour' ? { every: 'hour' } : { every: 'day', hour: Number(value) });
            changed();
          }}
          data={[
            { value: 'hour', label: said.everyHour },
            ...Array.from({ length: 24 }, (_, hour) => ({
              value: String(hour),
              label: said.dailyAt(`${String(hour).padStart(2, '0')}:00`),
            })),
          ]}
        />
      </div>
      <p role="status" className={styles.saved}>
        {isSaved && words.forms.saved}
      </p>
    </Form>
  );
}
