import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { caseEventsQuery } from '../data/case-events.ts';
import { useMay } from '../data/me.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Annex } from './annex.tsx';
import { Erasures } from './erasures.tsx';
import { HashedEvents } from './hashed-events.tsx';
import { Letters } from './letters.tsx';
import { VerifyCard } from './verify-card.tsx';

/** The record of a case, which whoever reads it can check by themselves. */
export function RecordPage() {
  const { caseId } = useParams({ from: '/cases/$caseId/record' });
  const query = useQuery(caseEventsQuery(caseId));
  const mayVerify = useMay('readBundles');
  const [mayReadAnnex, mayReadLetters] = [useMay('readAnnex'), useMay('readDeliveries')];
  const mayReadErasures = useMay('readErasures');
  return (
    <>
      <Loaded query={query}>
        {(events) => (
          <>
            {mayVerify && <VerifyCard caseId={caseId} shown={events} />}
            <HashedEvents events={events} />
          </>
        )}
      </Loaded>
      {mayReadAnnex && <Annex caseId={caseId} />}
      {mayReadLetters && <Letters caseId={caseId} />}
      {mayReadErasures && <Erasures caseId={caseId} />}
    </>
  );
}
