import { useState } from 'react';
import { ReactCompareSlider } from 'react-compare-slider';
import { useWords } from '../words/use-words.tsx';
import { Pane } from './pane.tsx';
import type { Seen } from './pane-rules.ts';
import type { CompareMode } from './compare-modes.ts';
import { Picture } from './picture.tsx';
import styles from './pictures.module.css';

/** Two pictures, one of an offer and one of what is genuine, in step. */
export function Comparison({
  offer,
  reference,
  referenceName,
  mode,
  seen,
  onSee,
}: {
  offer: string | undefined;
  reference: string | undefined;
  referenceName: string | undefined;
  mode: CompareMode;
  seen: Seen;
  onSee: (change: (seen: Seen) => Seen) => void;
}) {
  const words = useWords().pictures;
  const [share, setShare] = useState(50);
  const ofOffer = (opacity?: number) =>
    offer === undefined ? (
      <span className={styles.none}>{words.noPicture}</span>
    ) : (
      <Picture url={offer} alt={words.ofOffer} seen={seen} {...(opacity !== undefined && { opacity })} />
    );
  const ofReference =
    reference === undefined ? (
      <span className={styles.none}>{words.noReference}</span>
    ) : (
      <Picture url={reference} alt={words.ofReference(referenceName ?? '')} seen={seen} />
    );
  if (mode === 'wipe')
    return (
      <Pane label={words.modes.wipe} seen={seen} onSee={onSee}>
        <ReactCompareSlider className={styles.wipe} itemOne={ofOffer()} itemTwo={ofReference} keyboardIncrement="5%" />
      </Pane>
    );
  if (mode === 'overlay')
    return (
      <>
        <Pane label={words.modes.overlay} seen={seen} onSee={onSee}>
          {ofReference}
          {ofOffer(share / 100)}
        </Pane>
        <label className={styles.share}>
          {words.share}
          <input
            type="range"
            min={0}
            max={100}
            value={share}
            onChange={({ target }) => setShare(Number(target.value))}
          />
        </label>
      </>
    );
  return (
    <div className={styles.side}>
      <figure>
        <Pane label={words.paneOf(words.ofOffer)} seen={seen} onSee={onSee}>
          {ofOffer()}
        </Pane>
        <figcaption>{words.ofOffer}</figcaption>
      </figure>
      <figure>
        <Pane label={words.paneOf(words.ofReference(referenceName ?? ''))} seen={seen} onSee={onSee}>
          {ofReference}
        </Pane>
        <figcaption>
          <bdi>{words.ofReference(referenceName ?? '')}</bdi>
        </figcaption>
      </figure>
    </div>
  );
}
