import type { Notification } from '../../../domain/notifications/kinds.ts';
import { table, type Cell } from '../sheet/table.ts';
import { heading, paragraph } from '../sheet/write.ts';
import type { StoryEvent } from '../../story/case-story.ts';
import { asShown } from './as-shown.ts';
import type { Paper } from './section.ts';

/** Whom the case has told what. */
export function letters(paper: Paper): void {
  const { sheet, story, telling, parent } = paper;
  const { letters: words, withheldHere } = telling.words;
  heading(sheet, parent, 2, words.title);
  const rows = story.events.flatMap((one) => toldBy(one).map((told) => row(one, told)));
  if (rows.length === 0) return paragraph(sheet, parent, asShown(paper, words.none, words.noneShown));
  paragraph(sheet, parent, asShown(paper, words.note, words.noteShown));
  const { number, at, whom, what, how } = words.columns;
  const columns = [
    { title: number, share: 0.07 },
    { title: at, share: 0.25 },
    { title: whom, share: 0.15 },
    { title: what, share: 0.28 },
    { title: how, share: 0.25 },
  ];
  table(sheet, parent, columns, rows);

  /** What an event that is withheld told the reader, the letters to them say. */
  function toldBy(one: StoryEvent): readonly Notification[] {
    if (!one.withheld) return one.event.data.tells ?? [];
    const sent = story.letters.filter(({ sequence }) => sequence === one.sequence);
    return [...new Map(sent.map(({ party, kind }) => [`${party} ${kind}`, { party, kind }])).values()];
  }

  function row(one: StoryEvent, { party, kind }: Notification): Cell[] {
    const at = one.withheld ? withheldHere : telling.times.exact(one.event.at);
    const ways = waysOf(one.sequence, { party, kind });
    return [String(one.sequence), at, words.parties[party], telling.notice(kind), ways];
  }

  /** Each channel, with the time at which a letter was first taken there; where none is known here, why. */
  function waysOf(event: number, { party, kind }: Notification): string {
    const taken = story.letters.filter((one) => one.sequence === event && one.party === party && one.kind === kind);
    const first = new Map(taken.toReversed().map(({ channel, at }) => [channel, at]));
    const ways = [...first].map(([channel, at]) => words.taken(words.sent.channels[channel], telling.times.moment(at)));
    if (ways.length > 0) return ways.join('\n');
    if (party === 'staff') return words.notTaken.queued;
    const isTheirs = story.view === 'auditor' || story.view === party;
    return isTheirs ? words.notTaken.yet : words.notTaken.unshown;
  }
}
