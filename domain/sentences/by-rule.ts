import { isByRule, ruleUpon, type AnyEvent } from '../case/questions/came-about.ts';
import type { EventWords } from './events-in-english.ts';

/**
 * What stands in the place of who did it, where an event followed by rule: that it did, and upon what.
 * @param events of the case, in order and without a gap
 */
export function byRule(
  events: readonly AnyEvent[],
  index: number,
  { byRule: words }: Pick<EventWords, 'byRule'>,
): string | undefined {
  if (!isByRule(events[index]!)) return undefined;
  const upon = ruleUpon(events, index);
  if (upon === undefined) return words.plain;
  return upon === 'time' ? words.time : words.upon(String(upon.event));
}
