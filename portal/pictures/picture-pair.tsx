import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { KeyHint } from '../ui/key-hint.tsx';
import { useKeys } from '../ui/keys.ts';
import { useWords } from '../words/use-words.tsx';
import { compareModes, type CompareMode } from './compare-modes.ts';
import { Comparison } from './comparison.tsx';
import { larger, smaller, turned, whole, type Seen } from './pane-rules.ts';
import styles from './pictures.module.css';
import { Thumbnails } from './thumbnails.tsx';

/** The pictures of an offer beside those of a genuine one. */
export function PicturePair({
  offers,
  references,
  referenceName,
  place,
  onPlace,
  mode,
  onMode,
}: {
  offers: readonly string[];
  references: readonly string[];
  referenceName: string | undefined;
  place: number;
  onPlace: (place: number) => void;
  mode: CompareMode;
  onMode: (mode: CompareMode) => void;
}) {
  const words = useWords().pictures;
  const [seen, setSeen] = useState<Seen>(whole);
  const [referencePlace, setReferencePlace] = useState(0);
  const offer = offers[place] ?? offers[0];
  const reference = references[referencePlace] ?? references[0];
  const arePair = offer !== undefined && reference !== undefined;
  const used: CompareMode = arePair ? mode : 'side';
  const turn = (by: 1 | -1): void => onPlace(turned(place, by, offers.length));
  const nextMode = compareModes[(compareModes.indexOf(used) + 1) % compareModes.length]!;
  useKeys([
    ...(offers.length > 1
      ? [
          { keys: '[', label: words.previous, run: () => turn(-1), repeats: true },
          { keys: ']', label: words.next, run: () => turn(1), repeats: true },
        ]
      : []),
    ...(arePair ? [{ keys: 'c', label: words.compare, run: () => onMode(nextMode) }] : []),
  ]);
  return (
    <div>
      <div className={styles.tools}>
        {arePair && (
          <SegmentedControl
            size="xs"
            aria-label={words.compare}
            value={used}
            onChange={onMode}
            data={compareModes.map((value) => ({ value, label: words.modes[value] }))}
          />
        )}
        {arePair && <KeyHint keys="c" />}
        <span className={styles.zoom}>
          <button type="button" className={styles.tool} aria-label={words.smaller} onClick={() => setSeen(smaller)}>
            −
          </button>
          <button type="button" className={styles.tool} aria-label={words.larger} onClick={() => setSeen(larger)}>
            +
          </button>
          <button type="button" className={`${styles.tool} ${styles.fit}`} onClick={() => setSeen(whole)}>
            {words.fit}
          </button>
        </span>
      </div>
      <Comparison
        offer={offer}
        reference={reference}
        referenceName={referenceName}
        mode={used}
        seen={seen}
        onSee={setSeen}
      />
      <div className={styles.strips}>
        <div>
          <Thumbnails
            label={words.offerPictures}
            pictures={offers}
            shown={place}
            onShow={onPlace}
            nameOf={(at) => words.offerPicture(at, offers.length)}
          />
        </div>
        <div>
          <Thumbnails
            label={words.referencePictures}
            pictures={references}
            shown={referencePlace}
            onShow={setReferencePlace}
            nameOf={(at) => words.referencePicture(at, references.length)}
          />
        </div>
      </div>
    </div>
  );
}
