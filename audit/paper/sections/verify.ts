import { heading, paragraph, steps } from '../sheet/write.ts';
import type { Paper } from './section.ts';

/** How to check the record without us, and what no check can say. */
export function verify({ sheet, story, telling, parent }: Paper): void {
  const { verify: words } = telling.words;
  heading(sheet, parent, 2, words.title);
  paragraph(sheet, parent, words.intro);
  steps(sheet, parent, words.steps(story.head.rootHash.slice(0, 16)));
  paragraph(sheet, parent, words.holds);
  paragraph(sheet, parent, words.limits);
}
