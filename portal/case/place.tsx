import { Link } from '@tanstack/react-router';
import { useIsOfBrand } from '../data/me.ts';
import { IconChevronLeft, IconChevronRight } from '../ui/icons.ts';
import { useFormats } from '../ui/formats.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';
import type { ListName, Neighbours } from './neighbours.ts';

/** Where the case stands in the list from which somebody came. */
export function Place({
  neighbours,
  list,
  goBack,
  goOn,
}: {
  neighbours: Neighbours | undefined;
  list: ListName | undefined;
  goBack: () => void;
  goOn: () => void;
}) {
  const { casePage: words, shell } = useWords();
  const formats = useFormats();
  const isOfBrand = useIsOfBrand();
  const view = list?.of === 'inbox' ? list.view : 'to_answer';
  const place = isOfBrand ? (
    <Link to="/inbox" search={view === 'to_answer' ? {} : { view }}>
      {words.inbox}
    </Link>
  ) : list?.of === 'queue' ? (
    <Link to="/queues/$queue" params={{ queue: list.queue }}>
      {shell.q[list.queue]}
    </Link>
  ) : (
    <Link to="/cases">{words.cases}</Link>
  );
  return (
    <nav className={styles.place} aria-label={words.placeLabel}>
      {place}
      {neighbours && (
        <>
          <span>{words.place(formats.number(neighbours.at), formats.number(neighbours.count))}</span>
          <button
            type="button"
            className={styles.neighbour}
            aria-label={words.previous}
            disabled={neighbours.previous === undefined}
            onClick={goBack}
          >
            <IconChevronLeft size={16} aria-hidden="true" />
            <KeyHint keys="k" />
          </button>
          <button
            type="button"
            className={styles.neighbour}
            aria-label={neighbours.next === undefined ? words.toList : words.next}
            onClick={goOn}
          >
            <KeyHint keys="j" />
            <IconChevronRight size={16} aria-hidden="true" />
          </button>
        </>
      )}
    </nav>
  );
}
