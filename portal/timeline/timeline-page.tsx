import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { caseEventsQuery, useCaseTitle } from '../data/case-events.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Page, Up } from '../ui/page.tsx';
import { useWords } from '../words/use-words.tsx';
import { CaseTimeline } from './case-timeline.tsx';
import type { TimelineSearch } from './search.ts';
import { toldEvents } from './told-event.ts';
import styles from './timeline.module.css';

/** A case along its time: as it stood at any moment, and what has changed between two. */
export function TimelinePage() {
  const words = useWords().timeline;
  const { caseId } = useParams({ from: '/cases/$caseId/timeline' });
  const search = useSearch({ from: '/cases/$caseId/timeline' });
  const navigate = useNavigate();
  const title = useCaseTitle(caseId);
  const query = useQuery(caseEventsQuery(caseId));
  const choose = (chosen: TimelineSearch): void =>
    void navigate({
      to: '/cases/$caseId/timeline',
      params: { caseId },
      search: chosen,
      replace: true,
      resetScroll: false,
    });
  return (
    <Page
      title={words.title}
      above={
        <Up>
          <Link to="/cases/$caseId" params={{ caseId }}>
            <bdi>{title}</bdi>
          </Link>
        </Up>
      }
      beside={
        <p className={styles.links}>
          <Link to="/cases/$caseId/record" params={{ caseId }}>
            {words.record}
          </Link>
        </p>
      }
    >
      <Loaded query={query}>
        {(answered) => <CaseTimeline events={toldEvents(caseId, answered)} search={search} choose={choose} />}
      </Loaded>
    </Page>
  );
}
