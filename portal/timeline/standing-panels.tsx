import { deadlineOf } from '../../domain/case/clock.ts';
import type { Case } from '../../domain/case/case.ts';
import { FactList } from '../ui/fact-list.tsx';
import { useFormats } from '../ui/formats.ts';
import { MeasureMark } from '../ui/measure-mark.tsx';
import { Card } from '../ui/page.tsx';
import { Turn } from '../ui/turn.tsx';
import { useWords } from '../words/use-words.tsx';
import { hueOfParty } from '../../domain/case/questions/marks-of.ts';
import { clocksAt, factsOf, toldAt } from './standing.ts';
import type { Told } from './told-event.ts';
import styles from './timeline.module.css';

/** How the case stood at the chosen moment, what each party had been told, and what was due. */
export function StandingPanels({ subject, events, at }: { subject: Case; events: readonly Told[]; at: number }) {
  return (
    <div className={styles.panels}>
      <AsItStood subject={subject} />
      <WhatWasTold events={events} at={at} />
      <WhatWasDue subject={subject} />
    </div>
  );
}

function AsItStood({ subject }: { subject: Case }) {
  const words = useWords();
  const formats = useFormats();
  const { facts } = words.timeline;
  const shown = factsOf({ ...subject, stage: { ...subject.stage, clocks: [] } }, words, formats).map(
    ({ name, value }): [string, React.ReactNode] => {
      if (name === facts.stage) return [name, <Turn key={name} stage={subject.stage.name} />];
      if (name === facts.inForce) return [name, <MeasureMark key={name} measure={subject.measure.inForce} />];
      return [name, <bdi key={name}>{value}</bdi>];
    },
  );
  return (
    <Card title={words.timeline.asItStood}>
      <FactList facts={shown} />
    </Card>
  );
}

function WhatWasTold({ events, at }: { events: readonly Told[]; at: number }) {
  const { timeline: words, notifications } = useWords();
  const { kinds } = notifications;
  const formats = useFormats();
  return (
    <Card title={words.whatWasTold}>
      <dl className={styles.told}>
        {toldAt(events, at).map(({ party, notices }) => (
          <div key={party}>
            <dt className={styles[hueOfParty[party]]}>
              <span className={styles.swatch} aria-hidden="true" />
              {words.parties[party]}
            </dt>
            {notices.length === 0 && <dd className={styles.quiet}>{words.nothingTold}</dd>}
            {notices.slice(0, 3).map(({ kind, at: moment, sequence }) => (
              <dd key={`${sequence} ${kind}`} className={styles.step}>
                <span>{kinds[kind]}</span> <span className={styles.quiet}>{formats.short(moment)}</span>
              </dd>
            ))}
            {notices.length > 3 && (
              <dd className={styles.quiet}>{words.earlier(formats.number(notices.length - 3))}</dd>
            )}
          </div>
        ))}
      </dl>
    </Card>
  );
}

function WhatWasDue({ subject }: { subject: Case }) {
  const words = useWords();
  const formats = useFormats();
  const clocks = clocksAt(subject);
  return (
    <Card title={words.timeline.whatWasDue}>
      {clocks.length === 0 && <p className={styles.quiet}>{words.timeline.nothingDue}</p>}
      {clocks.map((clock) => (
        <div key={clock.name} className={styles.due}>
          <h3>{words.shared.clocks[clock.name]}</h3>
          {clock.paused && <p>{words.timeline.paused(formats.until(clock.paused.until))}</p>}
          <ol>
            {clock.due.map(({ kind, at }) => (
              <li key={`${kind} ${at}`} className={styles.step}>
                <span>{words.shared.steps[kind]}</span> <span className={styles.quiet}>{formats.untilShort(at)}</span>
              </li>
            ))}
          </ol>
          {deadlineOf(clock) === undefined && <p className={styles.quiet}>{words.shared.clock.noEnd}</p>}
        </div>
      ))}
    </Card>
  );
}
