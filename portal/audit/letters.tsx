import { useQuery } from '@tanstack/react-query';
import { api } from '../data/api.ts';
import { sentLettersQuery } from '../data/sent-letters.ts';
import { useFormats } from '../ui/formats.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Named } from '../ui/named.tsx';
import { Card } from '../ui/page.tsx';
import { Said } from '../ui/said.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './audit.module.css';

async function readLetters(caseId: string) {
  const { brand } = (await api.get('/v1/cases/{caseId}', { params: { caseId } })).body;
  return (await api.get('/v1/deliveries', { query: { brandId: brand.brandId, caseId, limit: 100 } })).body.items;
}

/** What was sent in the case, to whom, what it said, and what became of it. */
export function Letters({ caseId }: { caseId: string }) {
  const words = useWords();
  const formats = useFormats();
  const { letters } = words.audit;
  const query = useQuery({ queryKey: ['case', caseId, 'letters'], queryFn: () => readLetters(caseId) });
  const kinds: Readonly<Record<string, string>> = words.notifications.kinds;
  return (
    <Card title={letters.title}>
      <p className={styles.quiet}>{letters.kept}</p>
      <Loaded query={query} lines={2}>
        {(sent) =>
          sent.length === 0 ? (
            <p>{letters.none}</p>
          ) : (
            <ol className={styles.records}>
              {sent.map(({ deliveryId, kind, party, channel, recipientId, recipientName, state, at, attempts }) => (
                <li key={deliveryId}>
                  <h3>{kinds[kind] ?? kind}</h3>
                  <p>
                    {letters.to} {words.timeline.parties[party]} · <Named id={recipientId} name={recipientName} /> ·{' '}
                    {letters.channels[channel]} · {letters.states[state]}
                  </p>
                  <p className={styles.quiet}>{formats.exactly(at)}</p>
                  <Said
                    title={`${kinds[kind] ?? kind} · ${words.timeline.parties[party]}`}
                    channel={channel}
                    letters={sentLettersQuery(deliveryId)}
                  />
                  {attempts.length > 0 && (
                    <details>
                      <summary>{letters.attempts(attempts.length)}</summary>
                      <ul>
                        {attempts.map((attempt) => (
                          <li key={attempt.at}>
                            {formats.exactly(attempt.at)}: <bdi>{attempt.detail}</bdi>
                          </li>
                        ))}
                      </ul>
                    </details>
                  )}
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Card>
  );
}
