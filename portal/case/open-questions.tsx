import { useNames } from '../data/names.ts';
import { Erased } from '../ui/erased.tsx';
import { Moment } from '../ui/moment.tsx';
import { plainWords } from '../ui/plain-words.ts';
import styles from './decision.module.css';
import { EventFiles } from './event-files.tsx';
import type { CaseEvent, CaseView } from './read-case.ts';
import { openQuestions } from './suspicion.ts';

/** What the brand has asked, above where it is answered. */
export function OpenQuestions({ view, events }: { view: CaseView; events: readonly CaseEvent[] }) {
  const nameOf = useNames(view.brand.brandId);
  return (
    <>
      {openQuestions(events).map(({ sequence, at, actor, note, erased, data }) => (
        <div key={sequence} className={styles.question}>
          <p className={styles.hint}>
            <bdi>{nameOf(actor.id) ?? view.brand.name}</bdi> · <Moment at={at} />
          </p>
          {note !== undefined && (
            <blockquote className={styles.toAnswer} dir="auto" tabIndex={0}>
              {plainWords(note)}
            </blockquote>
          )}
          <Erased erased={erased} />
          <EventFiles caseId={view.caseId} files={data.filesSha256 ?? []} known={view.files} />
        </div>
      ))}
    </>
  );
}
