import type { CaseView } from './read-case.ts';
import { RecordKeeping } from './record-keeping.tsx';
import { RefusedCard } from './refused-card.tsx';
import { ToldCard } from './told-card.tsx';

/** What the marketplace's people see beside what a brand sees. */
export function StaffCards({ view }: { view: CaseView }) {
  return (
    <>
      <ToldCard view={view} />
      <RefusedCard view={view} />
      <RecordKeeping caseId={view.caseId} />
    </>
  );
}
