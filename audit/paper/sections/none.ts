import type { Paper } from './section.ts';

/** That there is nothing to tell; where events are withheld, that those which are shown tell nothing, and how many are not. */
export function saidOfNone(
  { story, telling }: Paper,
  { none, noneShown }: { none: string; noneShown: string },
): string {
  const withheld = story.events.filter((one) => one.withheld).length;
  return withheld === 0 ? none : `${noneShown} ${telling.words.eventsWithheld(withheld)}`;
}
