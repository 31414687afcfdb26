import pg from 'pg';
import { channel } from './announce.ts';
import type { News } from './news.ts';

export interface Listening {
  stop(): Promise<void>;
}

const againAfterMilliseconds = { first: 250, most: 10_000 };

/**
 * Listens for news on a connection of its own, and connects again when it is lost. What happened meanwhile is not told
 * later: whoever is told of the gap reads again.
 * @param onGap told each time that it listens again
 */
export function listenForNews(
  url: string,
  {
    onNews,
    onGap,
    onError,
  }: { onNews: (news: readonly News[]) => void; onGap: () => void; onError: (error: unknown) => void },
): Listening {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let wait = againAfterMilliseconds.first;
  let hasListened = false;

  function again(): void {
    if (isStopped || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      opening = open();
    }, wait);
    wait = Math.min(wait * 2, againAfterMilliseconds.most);
  }

  async function open(): Promise<void> {
    // Keep-alive finds a line that was cut without a word, on which nothing would ever come.
    const one = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 10_000 });
    client = one;
    const lost = (error?: unknown): void => {
      if (client !== one) return;
      client = undefined;
      if (!isStopped) onError(error);
      one.end().catch(() => {});
      again();
    };
    one.on('error', lost);
    one.on('end', () => lost(new Error('the connection for news has ended')));
    one.on('notification', ({ payload }) => onNews(JSON.parse(payload ?? '[]') as News[]));
    try {
      await one.connect();
      await one.query(`LISTEN ${channel}`);
      wait = againAfterMilliseconds.first;
      if (hasListened) onGap();
      hasListened = true;
    } catch (error) {
      lost(error);
    }
  }

  let opening = open();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await opening;
      const last = client;
      client = undefined;
      await last?.end().catch(() => {});
    },
  };
}
