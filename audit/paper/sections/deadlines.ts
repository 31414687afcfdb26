import type { Deadline } from '../../story/case-story.ts';
import { table, type Cell } from '../sheet/table.ts';
import { heading, paragraph } from '../sheet/write.ts';
import { asShown } from './as-shown.ts';
import type { Paper } from './section.ts';

/** For whom a time ran, and how it ended. */
export function deadlines(paper: Paper): void {
  const { sheet, story, telling, parent } = paper;
  const { deadlines: words } = telling.words;
  const { times } = telling;
  heading(sheet, parent, 2, words.title);
  if (story.deadlines.length === 0) return paragraph(sheet, parent, asShown(paper, words.none, words.noneShown));
  const { what, from, until, end } = words.columns;
  const columns = [
    { title: what, share: 0.24 },
    { title: from, share: 0.24 },
    { title: until, share: 0.26 },
    { title: end, share: 0.26 },
  ];
  table(sheet, parent, columns, story.deadlines.map(row));

  function row(one: Deadline): Cell[] {
    const due = one.until === undefined ? words.noEnd : times.exactUntil(one.until);
    const how = words.ends[one.end];
    return [
      words.clocks[one.clock],
      times.exact(one.from),
      one.moved === 0 ? due : words.moved(due, one.moved),
      one.endedAt === undefined ? how : words.ended(how, times.exact(one.endedAt), one.endedBy!),
    ];
  }
}
