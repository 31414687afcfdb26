import type { NotificationKind, Party } from '../../../domain/notifications/kinds.ts';
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
          waysOf(one.sequence, party, kind),
        ]),
  );
  if (rows.length === 0) return paragraph(sheet, parent, words.none);
  paragraph(sheet, parent, words.note);
  const { number, at, whom, what, how } = words.columns;
  const columns = [
    { title: number, share: 0.07 },
    { title: at, share: 0.25 },
    { title: whom, share: 0.15 },
    { title: what, share: 0.28 },
    { title: how, share: 0.25 },
  ];
  table(sheet, parent, columns, rows);

  /** Each channel, with the time at which a letter was first taken there. */
  function waysOf(sequence: number, party: Party, kind: NotificationKind): string {
    const taken = story.letters.filter((one) => one.sequence === sequence && one.party === party && one.kind === kind);
    const first = new Map(taken.toReversed().map(({ channel, at }) => [channel, at]));
    const ways = [...first].map(([channel, at]) => words.taken(words.sent.channels[channel], telling.times.moment(at)));
    return ways.length > 0 ? ways.join('\n') : telling.words.unknown;
  }
}
