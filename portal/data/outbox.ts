import { ApiProblem, membershipHeader } from './api.ts';
import {
  actsIn,
  awaited,
  fitsKeepalive,
  holdMilliseconds,
  isDue,
  postponed,
  sending,
  takenUp,
  whenChanged,
  type Held,
} from './outbox-rules.ts';

const prefix = 'joint-force.outbox.';

/** What came of a decision that was sent. */
export type Sent = { held: Held; answer: unknown; problem?: never } | { held: Held; problem: Error; answer?: never };

type Listener = () => void;
const readers = new Set<Listener>();
const hearers = new Set<(sent: Sent) => void>();
let known: readonly Held[] = read();
/** When each case was last decided with success, in milliseconds since 1970. */
const takenAt = new Map<string, number>();
let timer: ReturnType<typeof setInterval> | undefined;

function read(): Held[] {
  const places = Object.keys(localStorage).filter((place) => place.startsWith(prefix));
  const all = places.map((place) => JSON.parse(localStorage.getItem(place)!) as Held);
  return all.toSorted((a, b) => b.sendAt - a.sendAt);
}

function changed(): void {
  known = read();
  for (const reader of readers) reader();
}

const write = (held: Held): void => localStorage.setItem(prefix + held.key, JSON.stringify(held));

/** A decision with all that were made in the same act. */
const withThose = (held: Held): readonly Held[] =>
  actsIn(known).find((act) => act.some(({ key }) => key === held.key)) ?? [held];

/** Decisions on their way, the newest first. They wait here until they are sent, through reloads and crashes. */
export const outbox = {
  subscribe(reader: Listener): () => void {
    readers.add(reader);
    return () => readers.delete(reader);
  },
  read: (): readonly Held[] => known,
  /** Whether a decision about the case was taken, and what was read at that moment cannot know it yet. */
  wasTakenSince: (caseId: string, readAt: number): boolean => (takenAt.get(caseId) ?? 0) > readAt,
  /** Hears what came of each decision. */
  hear(hearer: (sent: Sent) => void): () => void {
    hearers.add(hearer);
    return () => hearers.delete(hearer);
  },
  /** A decision was made: it is sent in ten seconds, unless it is taken back. */
  hold(decision: Omit<Held, 'key' | 'sendAt' | 'state'>, { forMilliseconds = holdMilliseconds } = {}): Held {
    const held: Held = { ...decision, key: crypto.randomUUID(), sendAt: Date.now() + forMilliseconds, state: 'held' };
    write(held);
    changed();
    if (forMilliseconds <= 0) void sendDue();
    return held;
  },
  /** Gives the decision back, with the cases of all that were made in the same act; nothing when it is under way already. */
  takeBack(key: string): Held | undefined {
    const held = known.find((one) => one.key === key);
    if (!held || held.state === 'sending') return undefined;
    const back = withThose(held).filter(({ state }) => state !== 'sending');
    for (const one of back) localStorage.removeItem(prefix + one.key);
    changed();
    return { ...held, caseIds: back.flatMap(({ caseIds }) => caseIds) };
  },
  sendNow(key: string): void {
    const held = known.find((one) => one.key === key);
    if (!held || held.state === 'sending') return;
    for (const one of withThose(held))
      if (one.state !== 'sending') write({ ...one, state: 'held', sendAt: Date.now() });
    changed();
    void sendDue();
  },
  /** The person has looked again: what was seen now counts. */
  sendAnyway(key: string, seenSequence?: number): void {
    const held = known.find((one) => one.key === key);
    if (!held) return;
    write({ ...held, request: { ...held.request, ...(seenSequence !== undefined && { seenSequence }) } });
    changed();
    outbox.sendNow(key);
  },
  /** Somebody has changed a case. */
  caseChanged(caseId: string, sequence: number): void {
    for (const held of whenChanged(known, caseId, sequence)) write(held);
    changed();
  },
};

/** Looks after the outbox as long as the page is open. @returns what ends it */
export function tendOutbox(): () => void {
  const now = Date.now();
  for (const held of read()) {
    const up = takenUp(held, now);
    if (up !== held) write(up);
  }
  changed();
  timer = setInterval(() => void sendDue(), 250);
  const onStorage = ({ key }: StorageEvent): void => void ((key === null || key.startsWith(prefix)) && changed());
  const onLeave = (): void => void sendDue({ leaving: true });
  addEventListener('storage', onStorage);
  addEventListener('pagehide', onLeave);
  return () => {
    clearInterval(timer);
    removeEventListener('storage', onStorage);
    removeEventListener('pagehide', onLeave);
  };
}

async function sendDue({ leaving = false } = {}): Promise<void> {
  const now = Date.now();
  const due = known.filter((held) => (leaving ? held.state === 'held' : isDue(held, now)));
  if (leaving) await Promise.all(due.map((held) => send(held, { keepalive: true })));
  else await Promise.all(actsIn(due).map(sendOnce));
}

/** Of several tabs, one sends; what was decided in one act, one after the other. */
const sendOnce = (act: readonly Held[]): Promise<void> =>
  navigator.locks.request(prefix + (act[0]!.together ?? act[0]!.key), { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    for (const { key } of act) {
      const kept = localStorage.getItem(prefix + key); // another tab may have sent it meanwhile
      const held = kept === null ? undefined : (JSON.parse(kept) as Held);
      if (held && isDue(held, Date.now())) await send(held);
    }
  });

async function send(held: Held, { keepalive = false } = {}): Promise<void> {
  const { key, request, membershipId } = held;
  const body = JSON.stringify(request.body);
  write(sending(held, Date.now()));
  changed();
  const outcome = await ask(request.path, {
    method: 'POST',
    keepalive: keepalive && fitsKeepalive(body),
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
      [membershipHeader]: membershipId,
      ...(request.seenSequence !== undefined && { 'If-Match': `"${request.seenSequence}"` }),
    },
    body,
  });
  if (outcome === 'nobody answered') write(postponed(held, Date.now()));
  else if (outcome === 'being answered') write(awaited(held, Date.now()));
  else localStorage.removeItem(prefix + key);
  if (typeof outcome !== 'string' && 'answer' in outcome)
    for (const caseId of held.caseIds) takenAt.set(caseId, Date.now());
  changed();
  if (typeof outcome === 'string') return;
  for (const hear of hearers) hear({ held, ...outcome });
}

async function ask(
  path: string,
  init: RequestInit,
): Promise<'nobody answered' | 'being answered' | { answer: unknown } | { problem: Error }> {
  try {
    const response = await fetch(path, init);
    const text = await response.text();
    if (response.ok) return { answer: text === '' ? undefined : JSON.parse(text) };
    const isLater = response.status >= 500 || response.status === 429 || response.status === 408;
    if (isLater) return 'nobody answered';
    const problem = new ApiProblem(response, text);
    return problem.code === 'request_in_progress' ? 'being answered' : { problem };
  } catch {
    return 'nobody answered';
  }
}
