import { Clock } from '../ui/clock.tsx';
import { useFormats } from '../ui/formats.ts';
import { useNow } from '../ui/use-now.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';
import type { CaseView } from './read-case.ts';

const lastMinutes = 5 * 60_000;

/** How much time is left, what comes on the way, and what happens at the end. */
export function ClockCard({ view: { clock } }: { view: CaseView }) {
  const words = useWords();
  const said = words.casePage.clock;
  const formats = useFormats();
  const now = useNow();
  if (!clock) return null;
  const { name, deadline, paused, nextStep, silence } = clock;
  const isLate = deadline !== undefined && new Date(deadline).getTime() - now < lastMinutes;
  const end = silence ? said.silence[silence] : said.end[name];
  return (
    <section className={styles.clock} aria-label={words.shared.clocks[name]}>
      <h2>{words.shared.clocks[name]}</h2>
      <Clock clock={clock} bySecond={isLate} />
      <div className={styles.clockWords}>
        {paused && <p>{said.pausedUntil(formats.untilShort(paused.until))}</p>}
        {deadline !== undefined && !paused && <p>{said.ends(formats.untilShort(deadline))}</p>}
        {nextStep && nextStep.kind !== 'deadline' && !paused && (
          <p>{said.next(said.steps[nextStep.kind], formats.untilShort(nextStep.at))}</p>
        )}
        {end && <p>{end}</p>}
      </div>
    </section>
  );
}
