import { sampleKinds, type SampleKind } from '../../domain/vocabulary.ts';

/** A sample as its address says it: who opens the address draws the same. */
export interface SamplesSearch {
  kind?: SampleKind;
  seed?: string;
  /** Days, `YYYY-MM-DD`, of UTC. */
  from?: string;
  until?: string;
  size?: number;
}

const isDay = (given: unknown): given is string =>
  typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(given));

/** Reads the address; what the API would not take is left out. */
export function readSamplesSearch({ kind, seed, from, until, size }: Record<string, unknown>): SamplesSearch {
  const known = sampleKinds.find((one) => one === kind);
  const text = typeof seed === 'number' ? String(seed) : seed;
  const number = Number(size);
  return {
    ...(known && { kind: known }),
    ...(typeof text === 'string' && /^[A-Za-z0-9._-]{1,64}$/.test(text) && { seed: text }),
    ...(isDay(from) && { from }),
    ...(isDay(until) && { until }),
    ...(Number.isInteger(number) && number >= 1 && number <= 200 && { size: number }),
  };
}

const dayMilliseconds = 86_400_000;
const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** What is drawn: what the address leaves out is the last 30 days, today included. @param now in milliseconds */
export function drawingOf(
  search: SamplesSearch,
  now: number,
): Required<Omit<SamplesSearch, 'seed'>> & { seed?: string } {
  return {
    kind: 'random',
    from: dayOf(now - 30 * dayMilliseconds),
    until: dayOf(now + dayMilliseconds),
    size: 25,
    ...search,
  };
}

/** A seed that nobody has chosen: short enough to be read out. */
export function anySeed(): string {
  const [number] = crypto.getRandomValues(new Uint32Array(1));
  return number!.toString(36);
}
