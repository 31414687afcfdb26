import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { caseEventsQuery } from '../data/case-events.ts';
import { Loaded } from '../ui/loaded.tsx';
import { CaseTimeline } from './case-timeline.tsx';
import type { TimelineSearch } from './search.ts';
import { toldEvents } from './told-event.ts';

/** A case along its time: as it stood at any moment, and what has changed between two. */
export function TimelinePage() {
  const { caseId } = useParams({ from: '/cases/$caseId/timeline' });
  const search = useSearch({ from: '/cases/$caseId/timeline' });
  const navigate = useNavigate();
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
    <Loaded query={query}>
      {(answered) => <CaseTimeline events={toldEvents(caseId, answered)} search={search} choose={choose} />}
    </Loaded>
  );
}
