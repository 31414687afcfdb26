import { useFormats } from '../ui/formats.ts';
import { useWords } from '../words/use-words.tsx';
import { labelled, labelledFolds, type Axis } from '../../domain/time/axis.ts';
import { lanes } from '../../domain/case/questions/lane-of.ts';
import { marksOf } from './lanes.ts';
import { Mark } from './mark.tsx';
import type { Told } from './told-event.ts';
import { timeFormat } from './time-format.ts';
import styles from './timeline.module.css';

const laneHeight = 40;
const top = 28;
/** How high the picture is. */
export const pictureHeight = top + lanes.length * laneHeight + 52;
const line = top + lanes.length * laneHeight + 12;
const labelRoom = 124;
const foldLabelRoom = 96;
const yOf = (lane: (typeof lanes)[number]): number => top + (lanes.indexOf(lane) + 0.5) * laneHeight;

/** Lanes, marks, breaks and times. It is as wide as its room, so that words keep their size. */
export function AxisPicture({
  events,
  axis,
  left,
  width,
  at,
  against,
}: {
  events: readonly Told[];
  axis: Axis;
  /** Where the axis begins, in pixels: left of it stand the names of the lanes, where there is room for them. */
  left: number;
  width: number;
  at: number;
  against: number | undefined;
}) {
  const words = useWords().timeline;
  const formats = useFormats();
  const place = (share: number): number => left + share * (width - left - 12);
  const time = timeFormat(events, formats);
  const room = Math.max(1, width - left);
  // Of times that read alike, the first says it.
  const labels = labelled(axis, labelRoom / room)
    .map((index) => ({ index, words: time(events[index]!.at) }))
    .filter(({ words: said }, place, all) => said !== all[place - 1]?.words);
  const named = new Set(labelledFolds(axis, foldLabelRoom / room));
  const besides = left > 16;
  const other = against === undefined ? undefined : axis.stops[against];
  return (
    <svg width={width} height={pictureHeight} aria-hidden="true" className={styles.picture}>
      {axis.folds.map((fold) => (
        <g key={fold.from}>
          <title>{words.idle(formats.left(fold.milliseconds))}</title>
          <rect
            x={place(fold.from)}
            y={top}
            width={place(fold.to) - place(fold.from)}
            height={line - top}
            className={styles.fold}
          />
          {named.has(fold) && (
            <text x={(place(fold.from) + place(fold.to)) / 2} y={16} textAnchor="middle" className={styles.foldLabel}>
              {formats.left(fold.milliseconds)}
            </text>
          )}
        </g>
      ))}
      {lanes.map((lane) => (
        <line key={lane} x1={besides ? left - 8 : 0} x2={width} y1={yOf(lane)} y2={yOf(lane)} className={styles.lane} />
      ))}
      {other !== undefined && (
        <line x1={place(other)} x2={place(other)} y1={top - 4} y2={line} className={styles.againstLine} />
      )}
      <line x1={place(axis.stops[at]!)} x2={place(axis.stops[at]!)} y1={top - 4} y2={line} className={styles.nowLine} />
      {lanes.map((lane) => (
        <text key={lane} x={0} y={besides ? yOf(lane) + 4 : yOf(lane) - 14} className={styles.laneName}>
          {words.lanes[lane]}
        </text>
      ))}
      {events.map((event, index) =>
        marksOf(event).map(({ lane, hue }) => (
          <Mark
            key={`${event.sequence} ${lane}`}
            lane={lane}
            hue={hue}
            x={place(axis.stops[index]!)}
            y={yOf(lane)}
            happened={index <= at}
          />
        )),
      )}
      <line x1={place(0)} x2={place(1)} y1={line} y2={line} className={styles.rail} />
      <line x1={place(0)} x2={place(axis.stops[at]!)} y1={line} y2={line} className={styles.railDone} />
      {axis.stops.map((stop, index) => (
        <line key={index} x1={place(stop)} x2={place(stop)} y1={line - 4} y2={line + 4} className={styles.tick} />
      ))}
      <circle cx={place(axis.stops[at]!)} cy={line} r={9} className={styles.thumb} />
      {labels.map(({ index, words: said }) => (
        <text
          key={index}
          x={place(axis.stops[index]!)}
          y={line + 28}
          textAnchor={index === 0 ? 'start' : index === events.length - 1 ? 'end' : 'middle'}
          className={styles.time}
        >
          {said}
        </text>
      ))}
    </svg>
  );
}
