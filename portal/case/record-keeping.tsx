import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { legalHoldQuery, standingHold } from '../data/legal-hold.ts';
import { useMay } from '../data/me.ts';
import { useFormats } from '../ui/formats.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Card } from '../ui/page.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';

/** Whether the case is held for proceedings, and where it is held, erased and proved. */
export function RecordKeeping({ caseId }: { caseId: string }) {
  const { erasure: words, casePage } = useWords();
  const { day } = useFormats();
  const [mayRead, mayHold] = [useMay('readErasures'), useMay('holdCases')];
  const query = useQuery({ ...legalHoldQuery(caseId), enabled: mayRead });
  if (!mayRead) return null;
  return (
    <Card title={words.keeping}>
      <Loaded query={query} lines={1}>
        {({ holds, names }) => {
          const hold = standingHold(holds);
          if (!hold) return <p>{words.notHeld}</p>;
          const { setAt, setBy, reason } = hold;
          return (
            <p>
              <bdi>{words.heldBy(day(setAt), names[setBy.id] ?? setBy.id, words.holdReasons[reason])}</bdi>
            </p>
          );
        }}
      </Loaded>
      <p className={styles.after}>
        <Link to="/cases/$caseId/record" params={{ caseId }}>
          {mayHold ? words.holdOrErase : casePage.further.record}
        </Link>
      </p>
    </Card>
  );
}
