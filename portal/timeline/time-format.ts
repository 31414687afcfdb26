import type { Formats } from '../ui/formats.ts';
import type { Told } from './told-event.ts';

const shortCase = 15 * 60_000;

/** How times are written along the axis: with seconds where all happened within minutes, else with the day. */
export function timeFormat(
  events: readonly Told[],
  formats: Pick<Formats, 'seconds' | 'short'>,
): (at: string) => string {
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) return formats.short;
  return new Date(last.at).getTime() - new Date(first.at).getTime() < shortCase ? formats.seconds : formats.short;
}
