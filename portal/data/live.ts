import type { QueryClient } from '@tanstack/react-query';
import { chosenMembership } from './membership.ts';
import { concerned, type Liveness, type LiveMessage } from './live-rules.ts';
import { outbox } from './outbox.ts';

const lostAfterMilliseconds = 10_000;
const readAnewEveryMilliseconds = 30_000;
const openAgainAfterMilliseconds = 5000;
const readers = new Set<() => void>();
let liveness: Liveness = { state: 'connecting' };

function become(next: Liveness): void {
  liveness = next;
  for (const reader of readers) reader();
}

/** Whether what is shown follows what happens. */
export const live = {
  subscribe(reader: () => void): () => void {
    readers.add(reader);
    return () => readers.delete(reader);
  },
  read: (): Liveness => liveness,
};

/**
 * Follows what happens, as long as the page is open. Of several tabs, one listens and tells the others: over HTTP/1.1 a
 * browser opens six connections to a host, and a seventh tab would wait for ever.
 */
export function followLive(queries: QueryClient): () => void {
  const channel = new BroadcastChannel('joint-force.live');
  const ended = new AbortController();
  const heard = (message: LiveMessage): void => {
    if (message.kind === 'case') outbox.caseChanged(message.caseId, message.sequence);
    for (const queryKey of concerned(message)) void queries.invalidateQueries({ queryKey });
  };
  channel.onmessage = ({ data }: MessageEvent<LiveMessage | Liveness>) => {
    if ('state' in data) become(data);
    else heard(data);
  };
  const tell = (message: LiveMessage): void => {
    heard(message);
    channel.postMessage(message);
  };
  const say = (next: Liveness): void => {
    become(next);
    channel.postMessage(next);
  };
  void navigator.locks
    .request('joint-force.live', { signal: ended.signal }, () => listen({ tell, say, ended: ended.signal }))
    .catch(() => {}); // the page was left while another tab listened
  return () => {
    ended.abort();
    channel.close();
  };
}

interface Listening {
  tell: (message: LiveMessage) => void;
  say: (next: Liveness) => void;
  ended: AbortSignal;
}

/** Listens until the page is left, and connects again whenever it must; what came meanwhile is read anew. */
function listen({ tell, say, ended }: Listening): Promise<void> {
  const membership = chosenMembership();
  const address = `/v1/live${membership ? `?membershipId=${encodeURIComponent(membership)}` : ''}`;
  let source: EventSource | undefined;
  let wasLost = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  let lost: ReturnType<typeof setTimeout> | undefined;
  let anew: ReturnType<typeof setInterval> | undefined;
  const forget = (): void => {
    clearTimeout(lost);
    clearInterval(anew);
    [lost, anew] = [undefined, undefined];
  };
  const connected = (): void => {
    forget();
    say({ state: 'live' });
    if (wasLost) tell({ kind: 'gap' });
    wasLost = false;
  };
  const interrupted = (): void => {
    wasLost = true;
    const since = Date.now();
    lost ??= setTimeout(() => {
      say({ state: 'lost', since });
      anew = setInterval(() => tell({ kind: 'gap' }), readAnewEveryMilliseconds);
    }, lostAfterMilliseconds);
    // A line that breaks the browser opens again by itself; where it was refused, as by a balancer without an API, it does not.
    if (source?.readyState === EventSource.CLOSED) again = setTimeout(connect, openAgainAfterMilliseconds);
  };
  function connect(): void {
    source = new EventSource(address);
    source.addEventListener('open', connected);
    source.addEventListener('error', interrupted);
    // What has happened in a case has a kind of its own: here it is the message's.
    for (const kind of ['case', 'conversation', 'claim', 'presence', 'erasure'] as const)
      source.addEventListener(kind, ({ data }: MessageEvent<string>) =>
        tell({ ...(JSON.parse(data) as object), kind } as LiveMessage),
      );
  }
  connect();
  return new Promise((resolve) => {
    ended.addEventListener('abort', () => {
      source?.close();
      clearTimeout(again);
      forget();
      resolve();
    });
  });
}
