import { Link } from '@tanstack/react-router';
import type { Outcome } from '../../domain/vocabulary.ts';
import { useFormats } from '../ui/formats.ts';
import { Named } from '../ui/named.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './audit.module.css';

/** A case of a sample, as the API answers it. */
export interface DrawnCase {
  caseId: string;
  brandId: string;
  brandName?: string | undefined;
  listing: { title?: string | undefined; sellerId: string };
  outcome: Outcome;
  reason: string;
  closedAt: string;
}

/** The cases of a sample, in the order in which they were drawn; each leads to its timeline. */
export function DrawnCases({ cases }: { cases: readonly DrawnCase[] }) {
  const words = useWords();
  const formats = useFormats();
  const { samples } = words.audit;
  const codes: Readonly<Record<string, string>> = { ...words.reasons, ...words.events.codes };
  return (
    <table className={styles.drawn}>
      <thead>
        <tr>
          <th scope="col" className={styles.wide}>
            {samples.case}
          </th>
          <th scope="col">{samples.brand}</th>
          <th scope="col">{samples.seller}</th>
          <th scope="col">{samples.outcome}</th>
          <th scope="col">{samples.closedAt}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map(({ caseId, brandId, brandName, listing, outcome, reason, closedAt }) => (
          <tr key={caseId}>
            <td data-name={samples.case}>
              <Link to="/cases/$caseId/timeline" params={{ caseId }} className={styles.title} dir="auto">
                {listing.title ?? caseId}
              </Link>
            </td>
            <td data-name={samples.brand}>
              <Named id={brandId} name={brandName} />
            </td>
            <td data-name={samples.seller}>
              <bdi>{listing.sellerId}</bdi>
            </td>
            <td data-name={samples.outcome}>
              {words.shared.outcomes[outcome]} <span className={styles.quiet}>{codes[reason] ?? reason}</span>
            </td>
            <td data-name={samples.closedAt}>{formats.short(closedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
