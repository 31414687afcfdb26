import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../data/api.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Moment } from '../ui/moment.tsx';
import { Card } from '../ui/page.tsx';
import { Table } from '../ui/table.tsx';
import { useWords } from '../words/use-words.tsx';
import { browserIn } from './browser-rules.ts';
import styles from './settings.module.css';

type Session = Awaited<ReturnType<typeof api.get<'/v1/sessions'>>>['body']['sessions'][number];

/** Where somebody is signed in; what they do not know, they end. */
export function Sessions() {
  const words = useWords();
  const said = words.settings;
  const queries = useQueryClient();
  const nameOf = (browser: string | undefined): string =>
    browser === undefined ? said.unknownBrowser : browserIn(browser);
  const [ending, setEnding] = useState<Session>();
  const query = useQuery({
    queryKey: ['sessions'],
    queryFn: async () => (await api.get('/v1/sessions')).body.sessions,
  });
  return (
    <Card title={said.sessions}>
      <p className={styles.hint}>{said.sessionsText}</p>
      <Loaded query={query} lines={2}>
        {(sessions) => (
          <Table
            label={said.sessions}
            rows={sessions}
            keyOf={({ sessionId }) => sessionId}
            columns={[
              {
                heading: said.browser,
                isMain: true,
                cell: ({ browser, isThisOne }) => (
                  <bdi>{isThisOne ? words.shared.aside(nameOf(browser), said.thisOne) : nameOf(browser)}</bdi>
                ),
              },
              { heading: said.startedAt, cell: ({ startedAt }) => <Moment at={startedAt} as="short" /> },
              { heading: said.endsAt, cell: ({ endsAt }) => <Moment at={endsAt} as="short" /> },
              {
                heading: said.endSession,
                isActions: true,
                cell: (session) =>
                  session.isThisOne ? null : (
                    <Button size="xs" variant="default" onClick={() => setEnding(session)}>
                      {said.endSession}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
      {ending && (
        <Confirm
          title={said.endSessionTitle}
          label={said.endSession}
          close={() => setEnding(undefined)}
          send={() => api.delete('/v1/sessions/{sessionId}', { params: { sessionId: ending.sessionId } })}
          done={() => void queries.invalidateQueries({ queryKey: ['sessions'] })}
        >
          {said.endSessionText}
        </Confirm>
      )}
    </Card>
  );
}
