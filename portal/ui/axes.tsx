import styles from './chart.module.css';

/** What a picture leaves for its axes. */
export const margins = { top: 12, right: 8, bottom: 24, left: 64 };
export const pictureHeight = 220;

/** Every label when there is room for it, else every second, third …; the last one always. */
export const shownLabels = (count: number, width: number, room = 52): number[] => {
  const step = Math.max(1, Math.ceil((count * room) / Math.max(1, width)));
  return Array.from({ length: count }, (_, at) => at).filter((at) => (count - 1 - at) % step === 0);
};

/** The lines across with their values, and the labels beneath. */
export function Axes({
  width,
  ticks,
  labels,
  placeOf,
}: {
  width: number;
  ticks: readonly { at: number; text: string }[];
  labels: readonly string[];
  placeOf: (index: number) => number;
}) {
  return (
    <g>
      {ticks.map(({ at, text }) => (
        <g key={text}>
          <line className={styles.grid} x1={margins.left} x2={width - margins.right} y1={at} y2={at} />
          <text className={styles.axis} x={margins.left - 8} y={at + 4} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {shownLabels(labels.length, width - margins.left - margins.right).map((at) => (
        <text key={at} className={styles.axis} x={placeOf(at)} y={pictureHeight - 6} textAnchor="middle">
          {labels[at]}
        </text>
      ))}
    </g>
  );
}
