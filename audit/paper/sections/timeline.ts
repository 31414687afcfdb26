import { drawTimeline, timelineHeight } from '../timeline/draw-timeline.ts';
import { page, textWidth } from '../sheet/look.ts';
import { figure, heading, paragraph } from '../sheet/write.ts';
import type { Paper } from './section.ts';

/** All that has happened along its time, true to scale. */
export function timeline({ sheet, story, telling, parent }: Paper): void {
  const { timeline: words } = telling.words;
  const seen = story.events.flatMap((one) => (one.withheld ? [] : [one.event]));
  const [first, last] = [seen[0], seen.at(-1)];
  heading(sheet, parent, 2, words.title);
  if (!first || !last) return;
  paragraph(sheet, parent, words.scale);
  sheet.keep(timelineHeight);
  const alt = words.alt(seen.length, telling.times.moment(first.at), telling.times.moment(last.at));
  figure(sheet, parent, { alt, left: page.left, width: textWidth, height: timelineHeight }, (left, top) =>
    drawTimeline(sheet, seen, telling, { left, top, width: textWidth }),
  );
  sheet.moveTo(sheet.y + timelineHeight + 4);
}
