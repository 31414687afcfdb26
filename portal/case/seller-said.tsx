import { Erased } from '../ui/erased.tsx';
import { plainWords } from '../ui/plain-words.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';
import { EventFiles } from './event-files.tsx';
import type { CaseView, EventOf } from './read-case.ts';

/** A statement of the seller's in their own words, with what they have sent. */
export function SellerSaid({
  view,
  said: { note, erased, data },
}: {
  view: CaseView;
  said: EventOf<'seller_statement_given'>;
}) {
  const words = useWords();
  const codes: Readonly<Record<string, string>> = { ...words.reasons, ...words.events.codes };
  const reason = codes[data.reasonCode] ?? data.reasonCode;
  return (
    <div>
      <strong>{reason.charAt(0).toLocaleUpperCase() + reason.slice(1)}</strong>
      {note !== undefined && (
        <blockquote className={styles.quote} dir="auto">
          {plainWords(note)}
        </blockquote>
      )}
      <Erased erased={erased} />
      <EventFiles caseId={view.caseId} files={data.filesSha256 ?? []} known={view.files} />
    </div>
  );
}
