import { table } from '../sheet/table.ts';
import { heading, paragraph } from '../sheet/write.ts';
import type { Paper } from './section.ts';

/** What was erased, and how much is left out for this reader. */
export function absent({ sheet, story, telling, parent }: Paper): void {
  const { absent: words } = telling.words;
  const { erased, withheld } = story;
  if (erased.length === 0 && withheld.length === 0) return;
  heading(sheet, parent, 2, words.title);
  if (withheld.length > 0) paragraph(sheet, parent, words.withheld(String(withheld.length)));
  if (erased.length === 0) return;
  paragraph(sheet, parent, words.erased);
  const { sha256, at, reason } = words.columns;
  const columns = [
    { title: sha256, share: 0.45 },
    { title: at, share: 0.25 },
    { title: reason, share: 0.3 },
  ];
  table(
    sheet,
    parent,
    columns,
    erased.map((one) => [one.sha256, telling.times.exact(one.erasedAt), telling.reason(one.reason)]),
  );
}
