import { table, type Cell } from '../sheet/table.ts';
import { heading, paragraph } from '../sheet/write.ts';
import type { Paper } from './section.ts';

/** Whom the case has told what. */
export function letters({ sheet, story, telling, parent }: Paper): void {
  const { letters: words } = telling.words;
  heading(sheet, parent, 2, words.title);
  const rows = story.events.flatMap((one): Cell[][] =>
    one.withheld
      ? []
      : (one.event.data.tells ?? []).map(({ party, kind }) => [
          String(one.sequence),
          telling.times.exact(one.event.at),
          words.parties[party],
          telling.notice(kind),
        ]),
  );
  if (rows.length === 0) return paragraph(sheet, parent, words.none);
  paragraph(sheet, parent, words.note);
  const { number, at, whom, what } = words.columns;
  const columns = [
    { title: number, share: 0.07 },
    { title: at, share: 0.27 },
    { title: whom, share: 0.2 },
    { title: what, share: 0.46 },
  ];
  table(sheet, parent, columns, rows);
}
