/** How a sweep goes on: round after round, for as long as one run of its workflow lasts. */
export interface Rhythm {
  /** Between two rounds. */
  pauseMilliseconds: number;
  /** After this, the run ends and the schedule begins the next: closed runs cost storage, and money on Temporal Cloud. */
  lastsMilliseconds: number;
}

/** Where a sweep runs: inside an activity. */
export interface SweepContext {
  /** Tells that the sweep is alive. */
  heartbeat(): void;
  /** Rejects when the activity is cancelled. */
  sleep(milliseconds: number): Promise<void>;
}

/** Sweeps round after round. A round that fails is tried again with the next one, and ends the run when it is the last. */
export async function keepSweeping(
  round: () => Promise<unknown>,
  { pauseMilliseconds, lastsMilliseconds }: Rhythm,
  { heartbeat, sleep }: SweepContext,
): Promise<void> {
  const endsAt = Date.now() + lastsMilliseconds;
  for (;;) {
    heartbeat();
    const failure = await round().then(
      () => undefined,
      (error: unknown) => error ?? new Error('a round failed'),
    );
    if (Date.now() + pauseMilliseconds >= endsAt) {
      if (failure) throw failure;
      return;
    }
    heartbeat();
    await sleep(pauseMilliseconds);
  }
}
