import { useNames } from '../data/names.ts';
import { Card } from '../ui/page.tsx';
import { useWords } from '../words/use-words.tsx';
import type { CaseView } from './read-case.ts';

/** What a first person has proposed, as long as a second one is asked. */
export function ProposalCard({ view }: { view: CaseView }) {
  const words = useWords();
  const said = words.casePage.decide;
  const nameOf = useNames(view.brand.brandId);
  if (!view.review) return null;
  const { proposal, lead } = view.review;
  if (!proposal && !lead) return null;
  const codes: Readonly<Record<string, string>> = { ...words.reasons, ...words.events.codes };
  return (
    <Card title={said.secondOpinion}>
      {proposal && (
        <p>
          {said.proposal(
            said.reviews[proposal.decision].name,
            codes[proposal.reasonCode] ?? proposal.reasonCode,
            view.names[proposal.by] ?? nameOf(proposal.by) ?? said.aColleague,
          )}
        </p>
      )}
      {lead && <p>{said.withLead}</p>}
    </Card>
  );
}
