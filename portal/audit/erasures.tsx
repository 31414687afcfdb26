import { useQuery } from '@tanstack/react-query';
import { useMay } from '../data/me.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Card } from '../ui/page.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './audit.module.css';
import { LegalHold } from './legal-hold.tsx';
import { ProposedErasure } from './proposed-erasure.tsx';
import { readErasures } from './read-erasures.ts';
import { ProposeErasure } from './propose-erasure.tsx';

/** What of the case was proposed to be erased, by whom, and what became of it; and whether it is held for proceedings. */
export function Erasures({ caseId }: { caseId: string }) {
  const words = useWords().erasure;
  const [mayHold, mayPropose] = [useMay('holdCases'), useMay('proposeErasures')];
  const query = useQuery({ queryKey: ['case', caseId, 'erasures'], queryFn: () => readErasures(caseId) });
  return (
    <Card title={words.title}>
      <p className={styles.quiet}>{words.text}</p>
      <LegalHold caseId={caseId} mayHold={mayHold} />
      <Loaded query={query} lines={2}>
        {(erasures) =>
          erasures.length === 0 ? (
            <p className={styles.quiet}>{words.none}</p>
          ) : (
            <ol className={styles.records}>
              {erasures.map((erasure) => (
                <ProposedErasure key={erasure.erasureId} caseId={caseId} erasure={erasure} />
              ))}
            </ol>
          )
        }
      </Loaded>
      {mayPropose && <ProposeErasure caseId={caseId} />}
    </Card>
  );
}
