import { Button } from '@mantine/core';
import { IconCheck, IconClock, IconX } from '../ui/icons.ts';
import { useFormats } from '../ui/formats.ts';
import { Moment } from '../ui/moment.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { Table } from '../ui/table.tsx';
import { useNow } from '../ui/use-now.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './connections.module.css';
import { standingOf, type Key } from './connection-rules.ts';

const signs = {
  counts: { tone: 'good', icon: IconCheck },
  over: { tone: 'quiet', icon: IconClock },
  revoked: { tone: 'bad', icon: IconX },
} as const;

/** Keys without their secrets: what each may ask, until when, and when it was used last. */
export function KeyTable({ keys, ask }: { keys: readonly Key[]; ask: (key: Key, what: 'rotate' | 'revoke') => void }) {
  const words = useWords();
  const said = words.connections;
  const formats = useFormats();
  const now = useNow();
  return (
    <Table
      label={said.views.keys}
      rows={keys}
      keyOf={({ keyId }) => keyId}
      columns={[
        {
          heading: said.program,
          isMain: true,
          cell: ({ actorId, role }) => (
            <>
              <bdi>{actorId}</bdi>
              <span className={styles.detail}>{words.shared.roles[role]}</span>
            </>
          ),
        },
        {
          heading: said.scopes,
          cell: ({ scopes }) => (
            <details>
              <summary className={styles.summary}>{said.scopeCount(scopes.length, formats.number)}</summary>
              {formats.list(scopes.map((scope) => said.scopeNames[scope] ?? scope))}
            </details>
          ),
        },
        {
          heading: said.lastUsed,
          cell: ({ lastUsedAt }) => (lastUsedAt ? <Moment at={lastUsedAt} /> : said.neverUsed),
        },
        { heading: said.endsAt, cell: ({ endsAt }) => (endsAt ? <Moment at={endsAt} as="untilShort" /> : said.noEnd) },
        {
          heading: said.state,
          cell: (key) => {
            const standing = standingOf(key, now);
            return <StateMark {...signs[standing]}>{said.standings[standing]}</StateMark>;
          },
        },
        {
          heading: words.forms.edit,
          isActions: true,
          cell: (key) =>
            standingOf(key, now) !== 'counts' ? null : (
              <>
                <Button
                  size="xs"
                  variant="default"
                  onClick={() => ask(key, 'rotate')}
                  aria-label={`${said.rotate}: ${key.actorId}`}
                >
                  {said.rotate}
                </Button>
                <Button
                  size="xs"
                  variant="default"
                  onClick={() => ask(key, 'revoke')}
                  aria-label={`${said.revoke}: ${key.actorId}`}
                >
                  {said.revoke}
                </Button>
              </>
            ),
        },
      ]}
    />
  );
}
