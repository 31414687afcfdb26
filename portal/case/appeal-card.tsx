import { Card } from '../ui/page.tsx';
import { Erased } from '../ui/erased.tsx';
import { Moment } from '../ui/moment.tsx';
import { plainWords } from '../ui/plain-words.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';
import { EventFiles } from './event-files.tsx';
import type { CaseEvent, CaseView } from './read-case.ts';
import { eventsOf } from './suspicion.ts';

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** The newest appeal as long as it is heard: why, in the seller's own words, with what the seller has sent. */
export function AppealCard({ view, events }: { view: CaseView; events: readonly CaseEvent[] }) {
  const words = useWords();
  const said = words.casePage.decide;
  const appeal = eventsOf(events, 'appeal_filed').at(-1);
  if (view.stage !== 'appeal_review' || !appeal) return null;
  const reasons: Readonly<Record<string, string>> = words.reasons;
  const answer = eventsOf(events, 'appeal_answered').findLast(({ data }) => data.round === appeal.data.round);
  return (
    <Card title={said.appealOf(appeal.data.round)}>
      <p>
        <strong>{capital(reasons[appeal.data.reasonCode] ?? appeal.data.reasonCode)}</strong> ·{' '}
        <Moment at={appeal.at} />
      </p>
      {appeal.note !== undefined && (
        <blockquote className={styles.quote} dir="auto">
          {plainWords(appeal.note)}
        </blockquote>
      )}
      <Erased erased={appeal.erased} />
      <EventFiles caseId={view.caseId} files={appeal.data.filesSha256 ?? []} known={view.files} />
      {view.appeals.answer && (
        <p className={styles.answer}>
          {said.answerWas[view.appeals.answer]} {answer && capital(reasons[answer.data.reasonCode] ?? '')}
        </p>
      )}
      {answer?.note !== undefined && (
        <blockquote className={styles.quote} dir="auto">
          {plainWords(answer.note)}
        </blockquote>
      )}
      <Erased erased={answer?.erased} />
      {answer && <EventFiles caseId={view.caseId} files={answer.data.filesSha256 ?? []} known={view.files} />}
    </Card>
  );
}
