import { Link } from '@tanstack/react-router';
import { useIsOfBrand, useMarketplaceName, useMay } from '../data/me.ts';
import { IconExternalLink } from '../ui/icons.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { MeasureMark } from '../ui/measure-mark.tsx';
import { Turn } from '../ui/turn.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';
import { OfferAt } from './offer-at.tsx';
import type { CaseView } from './read-case.ts';

/** Whose turn it is, what is done to the offer, whose it is and where it stands, and where more about the case stands. */
export function CaseHead({ view }: { view: CaseView }) {
  const words = useWords().casePage;
  const isOfBrand = useIsOfBrand();
  const marketplace = useMarketplaceName();
  const { caseId, stage, measure, listing, brand, links, ending, policy } = view;
  const mayReadRules = useMay('readPolicies');
  const { shared, reasons, events, policies: rules } = useWords();
  const codes: Readonly<Record<string, string>> = { ...reasons, ...events.codes };
  return (
    <div className={styles.head}>
      <p className={styles.marks}>
        <Turn stage={stage} />
        <MeasureMark measure={measure.inForce} />
        {ending && <span>{words.outcome(shared.outcomes[ending.outcome], codes[ending.reason] ?? ending.reason)}</span>}
        <bdi>{words.soldBy(listing.sellerId, marketplace(listing.marketplaceId))}</bdi>
        <OfferAt view={view} />
        {!isOfBrand && (
          <Link to="/brands/$brandId" params={{ brandId: brand.brandId }}>
            <bdi>{brand.name}</bdi>
          </Link>
        )}
      </p>
      <ul className={styles.links} aria-label={words.further.label}>
        <li>
          <Link to="/cases/$caseId/timeline" params={{ caseId }}>
            {words.further.timeline}
          </Link>{' '}
          <KeyHint keys="t" />
        </li>
        <li>
          <Link to="/cases/$caseId/notices" params={{ caseId }}>
            {words.further.notices}
          </Link>
        </li>
        <li>
          <Link to="/cases/$caseId/record" params={{ caseId }}>
            {words.further.record}
          </Link>
        </li>
        <li>
          <Link to="/cases/$caseId/print" params={{ caseId }}>
            {words.further.print}
          </Link>
        </li>
        {mayReadRules && (
          <li>
            <Link to="/policies/$name/$version" params={{ name: policy.name, version: String(policy.version) }}>
              {rules.title(policy.name, policy.version)}
            </Link>
          </li>
        )}
        {links.temporal !== undefined && (
          <li>
            <a href={links.temporal} target="_blank" rel="noreferrer noopener">
              {words.further.temporal} <IconExternalLink size={14} aria-hidden="true" />
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}
