import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem, readSellerCase, type SellerCase } from './seller-api.ts';

const everyMilliseconds = 30_000;

export interface Seen {
  /** The newest that was read; it stays when a later reading fails. */
  found?: SellerCase;
  /** When that was. */
  at?: string;
  error?: Error;
}

/** The case behind a link: read again every half a minute while somebody looks, and when they come back. */
export function useSellerCase(token: string): Seen & { readAgain: () => Promise<void> } {
  const [seen, setSeen] = useState<Seen>({});
  const newest = useRef(0);
  const readAgain = useCallback(async () => {
    const asked = (newest.current += 1);
    try {
      const found = await readSellerCase(token);
      if (asked === newest.current) setSeen({ found, at: new Date().toISOString() });
    } catch (error) {
      const isDead = error instanceof ApiProblem && error.status === 404;
      if (asked === newest.current) setSeen((before) => ({ ...(!isDead && before), error: error as Error }));
    }
  }, [token]);
  useEffect(() => {
    const look = (): void => void (document.visibilityState === 'visible' && readAgain());
    look();
    const timer = setInterval(look, everyMilliseconds);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('online', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('online', look);
    };
  }, [readAgain]);
  return { ...seen, readAgain };
}
