import { AppealForm } from './appeal-form.tsx';
import { AppealFate } from './appeal-fate.tsx';
import type { SellerCase } from './seller-api.ts';
import { holds, speaksOf, stepOf, timeOf } from './seller-rules.ts';
import styles from './seller.module.css';
import { useReading } from './seller-words.tsx';
import { TimeLeft } from './time-left.tsx';
import { useAppeal } from './use-appeal.ts';

interface Props {
  token: string;
  seen: SellerCase;
  settled: () => Promise<void>;
}

/** What the seller can do until when, with the form to do it; and what became of what was sent. */
export function AppealSection({ token, seen, settled }: Props) {
  const { words, formats } = useReading();
  const { act } = words;
  const { appeal, brand } = seen;
  const outcome = useAppeal({ token, caseId: seen.caseId }, settled);
  const speaks = speaksOf(seen);
  const time = timeOf(seen);
  const step = stepOf(seen);
  const { fate } = outcome;
  const isPast = fate?.is === 'received' && fate.step !== step && (speaks !== undefined || seen.ending !== undefined);
  const isUnderWay = fate?.is === 'kept' || (fate?.is === 'received' && !isPast);
  if (!holds(seen) && !speaks && (!fate || isPast)) return null;
  return (
    <section className={styles.section} id="answer">
      <h2>{act.heading}</h2>
      {!isPast && <AppealFate outcome={outcome} seen={seen} />}
      {!speaks && !isUnderWay && <p>{act.notNow}</p>}
      {speaks && !isUnderWay && (
        <>
          <h3>{speaks === 'appeal' ? act.appealHeading(appeal.used + 1, appeal.granted) : act.sayOnce.heading}</h3>
          {time.is === 'until' && (
            <p className={styles.clock}>
              <strong>{words.time.until(formats.until(time.clock.deadline))}</strong>
              <TimeLeft clock={time.clock} />
            </p>
          )}
          {time.is === 'endless' && <p>{words.time.endless}</p>}
          {time.is === 'from_delivery' && <p>{words.time.fromDelivery}</p>}
          <p dir="auto">
            {speaks === 'appeal'
              ? act.appealText(brand.name, act.independent[appeal.whenNobodyIndependent])
              : act.sayOnce.text}
            {words.betweenSentences}
            {act.helpsMost}
          </p>
          <AppealForm token={token} caseId={seen.caseId} speaks={speaks} step={step} outcome={outcome} />
        </>
      )}
    </section>
  );
}
