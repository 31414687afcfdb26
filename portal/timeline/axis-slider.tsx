import type { KeyboardEvent, PointerEvent } from 'react';
import { useWidth } from '../ui/use-width.ts';
import { useWords } from '../words/use-words.tsx';
import { axisOf, nearestStop } from '../../domain/time/axis.ts';
import { AxisPicture, pictureHeight } from './axis-picture.tsx';
import type { Told } from './told-event.ts';
import styles from './timeline.module.css';

/** How far a key goes: by events, or to an end. */
const steps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -5,
  PageUp: 5,
  Home: -Infinity,
  End: Infinity,
};

/** The time axis, which is the slider as well: it stops at events, wherever in time they stand. */
export function AxisSlider({
  events,
  at,
  against,
  even,
  sentence,
  go,
}: {
  events: readonly Told[];
  /** By place among the events, as `against`. */
  at: number;
  against: number | undefined;
  even: boolean;
  sentence: string;
  go: (index: number) => void;
}) {
  const words = useWords().timeline;
  const [part, width] = useWidth<HTMLDivElement>();
  const left = width < 600 ? 12 : 128;
  const axisWidth = Math.max(1, width - left - 12);
  const moments = events.map((event) => new Date(event.at).getTime());
  const axis = axisOf(moments, { mark: 18 / axisWidth, fold: 48 / axisWidth, even });

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    go(Math.min(events.length - 1, Math.max(0, at + step)));
  };
  const onPointer = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.type === 'pointermove' && (event.buttons & 1) === 0) return;
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId);
    const place = (event.clientX - event.currentTarget.getBoundingClientRect().left - left) / axisWidth;
    go(nearestStop(axis.stops, place));
  };
  return (
    <div
      ref={part}
      role="slider"
      tabIndex={0}
      aria-label={words.slider}
      aria-orientation="horizontal"
      aria-valuemin={1}
      aria-valuemax={events.length}
      aria-valuenow={at + 1}
      aria-valuetext={sentence}
      className={styles.slider}
      style={{ minHeight: pictureHeight }}
      onKeyDown={onKeyDown}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
    >
      {width > 0 && <AxisPicture {...{ events, axis, left, width, at, against }} />}
    </div>
  );
}
