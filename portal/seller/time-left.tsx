import { passedOf, urgencyOf } from '../ui/clock-rules.ts';
import clockStyles from '../ui/clock.module.css';
import { useNow } from '../ui/use-now.ts';
import type { SellerCase } from './seller-api.ts';
import { useReading } from './seller-words.tsx';

/** How much time is left, in words and as a bar. */
export function TimeLeft({ clock }: { clock: NonNullable<SellerCase['clock']> & { deadline: string } }) {
  const { words, formats } = useReading();
  const now = useNow();
  const urgency = urgencyOf(clock, now);
  const left = new Date(clock.deadline).getTime() - now;
  return (
    <span className={`${clockStyles.clock} ${clockStyles[urgency] ?? ''}`}>
      <span className={clockStyles.left}>{left <= 0 ? words.time.over : words.time.left(formats.left(left))}</span>
      <span className={clockStyles.bar} aria-hidden="true">
        <span className={clockStyles.passed} style={{ width: `${passedOf(clock, now) * 100}%` }} />
      </span>
    </span>
  );
}
