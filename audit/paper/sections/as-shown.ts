import type { Paper } from './section.ts';

/** What is true of the whole record; where events are withheld, what is true of those that are shown, and how many are not. */
export function asShown({ story, telling }: Paper, whole: string, shown: string): string {
  const withheld = story.events.filter((one) => one.withheld).length;
  return withheld === 0 ? whole : `${shown} ${telling.words.eventsWithheld(withheld)}`;
}
