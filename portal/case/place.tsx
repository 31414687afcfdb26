import { Link } from '@tanstack/react-router';
import { useIsOfBrand } from '../data/me.ts';
import { IconChevronLeft, IconChevronRight } from '../ui/icons.ts';
import { useFormats } from '../ui/formats.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';
import type { Neighbours } from './neighbours.ts';

/** Where the case stands in the list from which somebody came. */
export function Place({
  neighbours,
  go,
}: {
  neighbours: Neighbours | undefined;
  go: (to: string | undefined) => void;
}) {
  const words = useWords().casePage;
  const formats = useFormats();
  const isOfBrand = useIsOfBrand();
  const list = isOfBrand ? (
    <Link to="/inbox">{words.inbox}</Link>
  ) : neighbours ? (
    <Link to="/queues/$queue" params={{ queue: 'review' }}>
      {words.queue}
    </Link>
  ) : (
    <Link to="/cases">{words.cases}</Link>
  );
  return (
    <nav className={styles.place} aria-label={words.placeLabel}>
      {list}
      {neighbours && (
        <>
          <span>{words.place(formats.number(neighbours.at), formats.number(neighbours.count))}</span>
          <button
            type="button"
            className={styles.neighbour}
            aria-label={words.previous}
            disabled={neighbours.previous === undefined}
            onClick={() => go(neighbours.previous)}
          >
            <IconChevronLeft size={16} aria-hidden="true" />
            <KeyHint keys="k" />
          </button>
          <button
            type="button"
            className={styles.neighbour}
            aria-label={words.next}
            disabled={neighbours.next === undefined}
            onClick={() => go(neighbours.next)}
          >
            <KeyHint keys="j" />
            <IconChevronRight size={16} aria-hidden="true" />
          </button>
        </>
      )}
    </nav>
  );
}
