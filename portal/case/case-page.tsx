import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { takenBack } from '../data/taken-back.ts';
import { caseEventsQuery } from '../data/case-events.ts';
import { LoadedPage } from '../ui/loaded-page.tsx';
import { CaseParts } from './case-parts.tsx';
import { caseQuery } from './read-case.ts';
import { useNeighbours } from './use-neighbours.ts';

/** A case: what it is about, what can be decided, and what has happened. */
export function CasePage() {
  const { caseId } = useParams({ from: '/cases/$caseId' });
  const navigate = useNavigate();
  const found = useQuery(caseQuery(caseId));
  const events = useQuery(caseEventsQuery(caseId));
  const neighbours = useNeighbours(caseId);
  useEffect(
    () =>
      takenBack.hear(({ caseIds: [id] }) => {
        if (id !== undefined) void navigate({ to: '/cases/$caseId', params: { caseId: id } });
      }),
    [navigate],
  );
  return (
    <LoadedPage query={found} lines={8}>
      {(view) => <CaseParts key={caseId} view={view} events={events.data ?? []} neighbours={neighbours} />}
    </LoadedPage>
  );
}
