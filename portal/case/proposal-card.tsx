import { useNames } from '../data/names.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './decision.module.css';
import type { CaseView } from './read-case.ts';

/** What a first person has proposed, above where a second one agrees or does not. */
export function ProposalCard({ view }: { view: CaseView }) {
  const words = useWords();
  const said = words.casePage.decide;
  const nameOf = useNames(view.brand.brandId);
  if (!view.review) return null;
  const { proposal, lead } = view.review;
  if (!proposal && !lead) return null;
  const codes: Readonly<Record<string, string>> = { ...words.reasons, ...words.events.codes };
  return (
    <section className={styles.card} aria-label={proposal ? said.proposed : said.withLead}>
      {proposal && <h2>{said.proposed}</h2>}
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
    </section>
  );
}
