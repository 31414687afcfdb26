import { useCallback, useEffect, useRef, useState } from 'react';
import { forgetDraftsOf, forgetKept, keepAppeal, readKept, type KeptAppeal } from './kept-appeal.ts';
import { ApiProblem, isPassing, sendAppeal, type Appeal } from './seller-api.ts';

const againAfterMilliseconds = 10_000;

/** What became of the newest appeal. */
type Fate =
  | { is: 'sending' | 'kept' }
  | { is: 'received'; step: string; received: 'statement' | 'appeal'; answerDueAt?: string | undefined }
  | { is: 'conflict'; note: string }
  | { is: 'refused'; problem: ApiProblem };

export interface AppealOutcome {
  fate: Fate | undefined;
  send: (appeal: Appeal, step: string) => void;
  tryNow: () => void;
  /** Takes back what has not arrived, to be changed. */
  takeBack: () => void;
  dismiss: () => void;
}

/**
 * Sends an appeal, once. Where nobody can be reached, it is kept on the device and sent again under the same key: when the
 * device is online again, after a while, and when the page is opened another time.
 * @param settled is told when it has arrived, and when the case has gone on without it
 */
export function useAppeal(
  { token, caseId }: { token: string; caseId: string },
  settled: () => Promise<void>,
): AppealOutcome {
  const [fate, setFate] = useState<Fate | undefined>(() => (readKept(caseId) ? { is: 'kept' } : undefined));
  const isOnItsWay = useRef(false);

  const attempt = useCallback(
    async ({ key, appeal, step }: KeptAppeal): Promise<void> => {
      if (isOnItsWay.current) return;
      isOnItsWay.current = true;
      setFate({ is: 'sending' });
      try {
        const { received, answerDueAt } = await sendAppeal(token, appeal, key);
        forgetKept(caseId);
        forgetDraftsOf(caseId);
        setFate({ is: 'received', step, received, answerDueAt });
        void settled();
      } catch (error) {
        if (isPassing(error)) setFate({ is: 'kept' });
        else {
          forgetKept(caseId);
          const problem = error as ApiProblem;
          const hasGoneOn = problem.status === 409;
          setFate(hasGoneOn ? { is: 'conflict', note: appeal.note } : { is: 'refused', problem });
          if (hasGoneOn) void settled();
        }
      } finally {
        isOnItsWay.current = false;
      }
    },
    [token, caseId, settled],
  );

  const tryNow = useCallback(() => {
    const kept = readKept(caseId);
    if (kept) void attempt(kept);
  }, [attempt, caseId]);

  useEffect(() => {
    const first = setTimeout(tryNow); // what was kept when the page was left
    window.addEventListener('online', tryNow);
    return () => {
      clearTimeout(first);
      window.removeEventListener('online', tryNow);
    };
  }, [tryNow]);

  const isKept = fate?.is === 'kept';
  useEffect(() => {
    if (!isKept) return;
    const timer = setInterval(tryNow, againAfterMilliseconds);
    return () => clearInterval(timer);
  }, [isKept, tryNow]);

  return {
    fate,
    tryNow,
    send(appeal, step) {
      const kept = { key: crypto.randomUUID(), appeal, step };
      keepAppeal(caseId, kept);
      void attempt(kept);
    },
    takeBack() {
      forgetKept(caseId);
      setFate(undefined);
    },
    dismiss: () => setFate(undefined),
  };
}
