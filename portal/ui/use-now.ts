import { useSyncExternalStore } from 'react';

/** One clock for a whole page, so that everything that counts down does so together. */
function ticking(everyMilliseconds: number) {
  const readers = new Set<() => void>();
  let now = Date.now();
  let timer: ReturnType<typeof setInterval> | undefined;
  const tick = (): void => {
    now = Date.now();
    for (const read of readers) read();
  };
  return {
    subscribe(read: () => void): () => void {
      readers.add(read);
      timer ??= setInterval(tick, everyMilliseconds);
      return () => {
        readers.delete(read);
        if (readers.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
    read: (): number => now,
  };
}
const slow = ticking(10_000);
const fast = ticking(1000);

/** Milliseconds since 1970, anew every ten seconds; every second where seconds are shown. */
export function useNow({ bySecond = false }: { bySecond?: boolean } = {}): number {
  const clock = bySecond ? fast : slow;
  return useSyncExternalStore(clock.subscribe, clock.read);
}
