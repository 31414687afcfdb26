import { useQuery } from '@tanstack/react-query';
import type { ErrorCode } from '../../domain/errors.ts';
import type { UpdateName } from '../../domain/vocabulary.ts';
import { api } from '../data/api.ts';
import { FactList } from '../ui/fact-list.tsx';
import { useFormats } from '../ui/formats.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Card } from '../ui/page.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './audit.module.css';

/** Letters stand there, too: they have a card of their own. */
const readAnnex = async (caseId: string) =>
  (await api.get('/v1/cases/{caseId}/annex', { params: { caseId }, query: { limit: 500 } })).body.items.filter(
    ({ kind }) => kind !== 'letter_sent',
  );

/** What was refused in the case: who asked for what, when, and why not. */
export function Annex({ caseId }: { caseId: string }) {
  const words = useWords();
  const formats = useFormats();
  const { annex } = words.audit;
  const query = useQuery({ queryKey: ['case', caseId, 'annex'], queryFn: () => readAnnex(caseId) });
  const actions: Readonly<Record<string, string>> = words.shared.actions satisfies Record<UpdateName, string>;
  const why = (code: unknown): string | undefined =>
    typeof code === 'string' ? (words.shared.problem.byCode[code as ErrorCode] ?? code) : undefined;
  const reasons: Readonly<Record<string, string>> = words.erased.reasons;
  const erasedBecause = (reason: unknown): string | undefined =>
    typeof reason === 'string' ? reasons[reason] : undefined;
  return (
    <Card title={annex.title}>
      <p className={styles.quiet}>{annex.letters}</p>
      <Loaded query={query} lines={2}>
        {(records) =>
          records.length === 0 ? (
            <p className={styles.quiet}>{annex.none}</p>
          ) : (
            <ol className={styles.records}>
              {records.map(({ id, at, kind, actor, data, hash }) => (
                <li key={id}>
                  <h3>{annex.kinds[kind] ?? kind}</h3>
                  <p className={styles.quiet}>{formats.exactly(at)}</p>
                  <FactList
                    facts={[
                      [annex.operation, data.operation && (actions[String(data.operation)] ?? String(data.operation))],
                      [annex.code, why(data.code) ?? erasedBecause(data.reason)],
                      [annex.by, <bdi key="by">{`${words.events.actors[actor.kind]} · ${actor.id}`}</bdi>],
                    ]}
                  />
                  {data.furtherOnesNotKept === true && <p>{annex.more}</p>}
                  <p className={styles.hash}>
                    {words.audit.hash} <code>{hash}</code>
                  </p>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Card>
  );
}
