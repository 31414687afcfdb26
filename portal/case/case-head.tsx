import { Link } from '@tanstack/react-router';
import { useIsOfBrand } from '../data/me.ts';
import { MeasureMark } from '../ui/measure-mark.tsx';
import { Turn } from '../ui/turn.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';
import { OfferAt } from './offer-at.tsx';
import type { CaseView } from './read-case.ts';

/** Whose turn it is, what is done to the offer, whose it is and where it stands. */
export function CaseHead({ view }: { view: CaseView }) {
  const words = useWords().casePage;
  const isOfBrand = useIsOfBrand();
  const { stage, measure, listing, brand, ending } = view;
  const { shared, reasons, events } = useWords();
  const codes: Readonly<Record<string, string>> = { ...reasons, ...events.codes };
  return (
    <p className={styles.marks}>
      <Turn stage={stage} />
      <MeasureMark measure={measure.inForce} />
      {ending && <span>{words.outcome(shared.outcomes[ending.outcome], codes[ending.reason] ?? ending.reason)}</span>}
      <bdi>{words.soldBy(listing.sellerId, listing.marketplaceId)}</bdi>
      <OfferAt view={view} />
      {!isOfBrand && (
        <Link to="/brands/$brandId" params={{ brandId: brand.brandId }}>
          <bdi>{brand.name}</bdi>
        </Link>
      )}
    </p>
  );
}
