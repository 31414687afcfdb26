import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { caseEventsQuery, useCaseTitle } from '../data/case-events.ts';
import { useMay } from '../data/me.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Page, Up } from '../ui/page.tsx';
import { useWords } from '../words/use-words.tsx';
import { Annex } from './annex.tsx';
import styles from './audit.module.css';
import { Erasures } from './erasures.tsx';
import { HashedEvents } from './hashed-events.tsx';
import { Letters } from './letters.tsx';
import { VerifyCard } from './verify-card.tsx';

/** The record of a case, which whoever reads it can check by themselves. */
export function RecordPage() {
  const words = useWords().audit;
  const { caseId } = useParams({ from: '/cases/$caseId/record' });
  const title = useCaseTitle(caseId);
  const query = useQuery(caseEventsQuery(caseId));
  const mayVerify = useMay('readBundles');
  const [mayReadAnnex, mayReadLetters] = [useMay('readAnnex'), useMay('readDeliveries')];
  const mayReadErasures = useMay('readErasures');
  return (
    <Page
      title={words.record}
      above={
        <Up>
          <Link to="/cases/$caseId" params={{ caseId }}>
            <bdi>{title}</bdi>
          </Link>
        </Up>
      }
      beside={
        <p className={styles.links}>
          <Link to="/cases/$caseId/timeline" params={{ caseId }}>
            {words.timeline}
          </Link>
        </p>
      }
    >
      <Loaded query={query}>
        {(events) => (
          <>
            {mayVerify && <VerifyCard caseId={caseId} shown={events} />}
            {mayReadErasures && <Erasures caseId={caseId} />}
            <HashedEvents events={events} />
          </>
        )}
      </Loaded>
      {mayReadAnnex && <Annex caseId={caseId} />}
      {mayReadLetters && <Letters caseId={caseId} />}
    </Page>
  );
}
