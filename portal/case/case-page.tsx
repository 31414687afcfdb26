import { useQuery } from '@tanstack/react-query';
import { caseEventsQuery } from '../data/case-events.ts';
import { CaseParts } from './case-parts.tsx';
import { useFramedCase } from './framed-case.ts';

/** A case: what it is about, what can be decided, and what has happened. */
export function CasePage() {
  const { view } = useFramedCase();
  const events = useQuery(caseEventsQuery(view.caseId));
  return <CaseParts key={view.caseId} view={view} events={events.data ?? []} />;
}
