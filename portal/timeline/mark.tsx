import type { Lane } from '../../domain/case/questions/lane-of.ts';
import type { Hue } from '../../domain/case/questions/marks-of.ts';
import styles from './timeline.module.css';

/** The sign of an event: its form says what kind of thing it is, its colour whose, and filled is what has happened. */
export function Mark({ lane, hue, x, y, happened }: { lane: Lane; hue: Hue; x: number; y: number; happened: boolean }) {
  return (
    <g transform={`translate(${x} ${y})`} className={`${styles[hue]} ${happened ? styles.happened : styles.toCome}`}>
      {lane === 'facts' && <circle r={6} />}
      {lane === 'decisions' && <path d="M0 -8L8 0L0 8L-8 0Z" />}
      {lane === 'measures' && <rect x={-6} y={-6} width={12} height={12} />}
      {lane === 'notices' && (
        <>
          <rect x={-8} y={-6} width={16} height={12} rx={1} />
          <path d="M-7 -4.5L0 1L7 -4.5" className={styles.flap} />
        </>
      )}
    </g>
  );
}

/** The same sign among words. */
export const InlineMark = ({ lane, hue, happened = true }: { lane: Lane; hue: Hue; happened?: boolean }) => (
  <svg width={20} height={20} viewBox="-10 -10 20 20" aria-hidden="true" className={styles.inlineMark}>
    <Mark lane={lane} hue={hue} x={0} y={0} happened={happened} />
  </svg>
);
