import { pageAt } from '../../domain/plain-address.ts';
import { IconExternalLink } from '../ui/icons.ts';
import { Named } from '../ui/named.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';
import { snapshotOf, type CaseView } from './read-case.ts';

/** The offer by its number at the marketplace, and its page there, where somebody has named it. */
export function OfferAt({ view }: { view: CaseView }) {
  const words = useWords().casePage;
  const { listingId } = view.listing;
  const page = pageAt(snapshotOf(view).url);
  return (
    <>
      <span className={styles.offer}>
        {words.why.offer} <Named id={listingId} name={listingId} />
      </span>
      {page && (
        <a href={page.href} target="_blank" rel="noopener noreferrer">
          {words.openAt(page.host)} <IconExternalLink size={14} aria-hidden="true" />
        </a>
      )}
    </>
  );
}
