import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { ApiProblem } from '../data/api.ts';
import { outbox, type Sent } from '../data/outbox.ts';
import { actsIn, type Held } from '../data/outbox-rules.ts';
import { takenBack } from '../data/taken-back.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { useKeys } from '../ui/keys.ts';
import { useRefusal } from '../ui/refusal.ts';
import { useCoveredHeight } from '../ui/use-covered-height.ts';
import { useNow } from '../ui/use-now.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './frame.module.css';

/** Decisions on their way: the newest, and how many more. It can be taken back until it is sent. */
export function HoldBar() {
  const words = useWords().shell.hold;
  const held = useSyncExternalStore(outbox.subscribe, outbox.read);
  const now = useNow({ bySecond: true });
  const [newest] = held;
  const others = actsIn(held).length - 1;
  const takeBack = (): void => {
    const back = newest && outbox.takeBack(newest.key);
    if (back) takenBack.tell(back);
  };
  const bar = useCoveredHeight('--hold-height');
  useKeys(newest ? [{ keys: 'z', label: words.undo, run: takeBack }] : []);
  return (
    <section aria-label={words.label}>
      <Refused />
      {newest && (
        <div ref={bar} className={styles.hold}>
          <p>
            {said(newest, now, words)}
            {others > 0 && <> · {words.more(String(others))}</>}
          </p>
          <Actions held={newest} takeBack={takeBack} />
        </div>
      )}
      <p role="status" className="visually-hidden">
        {newest?.title}
      </p>
    </section>
  );
}

type HoldWords = ReturnType<typeof useWords>['shell']['hold'];

function said({ state, title, sendAt, because }: Held, now: number, words: HoldWords): string {
  if (state === 'sending') return words.sending(title);
  if (state === 'unsent') return words.unsent(title);
  if (state === 'asking') return words[because ?? 'interrupted'](title);
  return words.sentIn(title, String(Math.max(0, Math.ceil((sendAt - now) / 1000))));
}

function Actions({ held, takeBack }: { held: Held; takeBack: () => void }) {
  const words = useWords().shell.hold;
  const main = `${styles.holdButton} ${styles.holdMain}`;
  if (held.state === 'sending') return null;
  if (held.state === 'asking')
    return (
      <>
        {held.caseIds[0] && (
          <Link to="/cases/$caseId" params={{ caseId: held.caseIds[0] }} className={main}>
            {words.look}
          </Link>
        )}
        <button type="button" className={styles.holdButton} onClick={takeBack}>
          {words.discard}
        </button>
        {held.because !== 'changed' && (
          <button type="button" className={styles.holdButton} onClick={() => outbox.sendNow(held.key)}>
            {words.anyway}
          </button>
        )}
      </>
    );
  return (
    <>
      <button type="button" className={main} onClick={takeBack}>
        {words.undo} <KeyHint keys="z" />
      </button>
      <button type="button" className={styles.holdButton} onClick={() => outbox.sendNow(held.key)}>
        {words.now}
      </button>
    </>
  );
}

/** What was refused is said until it was read: who was faster, or what is wrong. */
function Refused() {
  const words = useWords();
  const queries = useQueryClient();
  const refusal = useRefusal();
  const [refused, setRefused] = useState<Sent>();
  useEffect(
    () =>
      outbox.hear((sent) => {
        for (const caseId of sent.held.caseIds) void queries.invalidateQueries({ queryKey: ['case', caseId] });
        for (const queryKey of [['inbox'], ['queue'], ['cases']]) void queries.invalidateQueries({ queryKey });
        if (sent.problem) setRefused(sent);
      }),
    [queries],
  );
  if (!refused?.problem) return null;
  const { held, problem } = refused;
  const why = problem instanceof ApiProblem ? refusal(problem.code, problem.message).said : problem.message;
  return (
    <div role="alert" className={styles.hold}>
      <p>
        {held.title}: {why}
      </p>
      {held.caseIds[0] && (
        <Link to="/cases/$caseId" params={{ caseId: held.caseIds[0] }} className={styles.holdButton}>
          {words.shell.hold.look}
        </Link>
      )}
      <button type="button" className={styles.holdButton} onClick={() => setRefused(undefined)}>
        {words.shared.close}
      </button>
    </div>
  );
}
