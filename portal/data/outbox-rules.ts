/** How long a decision can be taken back before it is sent. */
export const holdMilliseconds = 10_000;

/** What is sent: a message to a case, or to many. */
export interface HeldRequest {
  /** A path of the API. */
  path: string;
  body: unknown;
  /** The last event that the person had seen: what has happened since then refuses it. */
  seenSequence?: number;
}

/** `held`: can be taken back; `sending`: under way, or the page was left over it; `asking`: the case has changed, or a crash came between; `unsent`: nobody answered yet. */
type HeldState = 'held' | 'sending' | 'asking' | 'unsent';

/** A decision on its way. */
export interface Held {
  /** The idempotency key, made when the person decided: the same for every attempt. */
  key: string;
  /** As whom it was decided. */
  membershipId: string;
  request: HeldRequest;
  /** Several that were decided in one act, and are sent one after the other, have this in common. */
  together?: string;
  /** The cases that it decides about. */
  caseIds: readonly string[];
  /** What it says, in the reader's words: `Counterfeit for “Aurelia Meridian”`. */
  title: string;
  /** What the person had entered, to restore it. */
  entered?: unknown;
  /** Milliseconds since 1970. */
  sendAt: number;
  state: HeldState;
  /** Why the person is asked once more. */
  because?: 'changed' | 'interrupted' | 'unanswered';
}

/** Decisions by the act in which they were made, in the order of the acts. */
export function actsIn(held: readonly Held[]): Held[][] {
  const acts = new Map<string, Held[]>();
  for (const one of held) acts.set(one.together ?? one.key, [...(acts.get(one.together ?? one.key) ?? []), one]);
  return [...acts.values()];
}

/** As long as an answer is surely kept under its idempotency key, asking again does nothing twice. */
const keptMilliseconds = 29 * 24 * 60 * 60_000;

/**
 * A decision as it is taken up when a page is opened. What should have been sent long ago is not sent behind the person's
 * back; what was under way when a page was left is asked for again.
 */
export function takenUp(held: Held, now: number): Held {
  const atMost = held.state === 'sending' ? keptMilliseconds : 60_000;
  if (held.state === 'asking' || now - held.sendAt <= atMost) return held;
  return { ...held, state: 'asking', because: held.state === 'held' ? 'interrupted' : 'unanswered' };
}

/** What is to be sent now. What is under way is, too, unless whoever sends it still holds its lock. */
export const isDue = (held: Held, now: number): boolean => held.state !== 'asking' && held.sendAt <= now;

/** On its way: due at once for whoever finds that nobody sends it any more. */
export const sending = (held: Held, now: number): Held => ({
  ...held,
  state: 'sending',
  sendAt: Math.min(held.sendAt, now),
});

/** When somebody else has changed the case meanwhile, the person looks again before anything is sent. */
export function whenChanged(held: readonly Held[], caseId: string, sequence: number): Held[] {
  return held.map((one) =>
    one.state === 'held' && one.caseIds.includes(caseId) && (one.request.seenSequence ?? sequence) < sequence
      ? { ...one, state: 'asking', because: 'changed' }
      : one,
  );
}

/** No answer: the same again under the same key, a while later. */
export const postponed = (held: Held, now: number, afterMilliseconds = 5000): Held => ({
  ...held,
  state: 'unsent',
  sendAt: now + afterMilliseconds,
});

/** It has arrived and is being answered: its answer is asked for in a moment. */
export const awaited = (held: Held, now: number): Held => ({ ...held, state: 'sending', sendAt: now + 1000 });

/** A browser sends at most 64 kB after a page is left. */
export const fitsKeepalive = (body: string): boolean => new TextEncoder().encode(body).length < 60_000;
