import { ProposalCard } from './proposal-card.tsx';
import type { CaseView } from './read-case.ts';
import { RefusedCard } from './refused-card.tsx';
import { ToldCard } from './told-card.tsx';
import { WorkCard } from './work-card.tsx';

/** What the marketplace's people see beside what a brand sees. */
export function StaffCards({ view }: { view: CaseView }) {
  return (
    <>
      <WorkCard view={view} />
      <ProposalCard view={view} />
      <ToldCard view={view} />
      <RefusedCard view={view} />
    </>
  );
}
