import { colours } from '../sheet/look.ts';
import { table, type Cell } from '../sheet/table.ts';
import { heading } from '../sheet/write.ts';
import type { StoryEvent } from '../../story/case-story.ts';
import type { Paper } from './section.ts';

/** Every event, in order. */
export function events({ sheet, story, telling, parent }: Paper): void {
  const { events: words } = telling.words;
  const { number, at, who, what } = words.columns;
  const columns = [
    { title: number, share: 0.07 },
    { title: at, share: 0.27 },
    { title: who, share: 0.2 },
    { title: what, share: 0.46 },
  ];
  heading(sheet, parent, 3, words.title);
  table(sheet, parent, columns, story.events.map(row));

  function row(one: StoryEvent): Cell[] {
    if (one.withheld) {
      const text = `${words.withheld}\n${one.hash}`;
      return [String(one.sequence), telling.words.unknown, telling.words.unknown, { text, colour: colours.quiet }];
    }
    const { event, note, files } = one;
    const besides = [...(note ? [words.words] : []), ...(files.length > 0 ? [words.files(files.length)] : [])];
    const { kind, id } = event.actor;
    const actor = kind === 'system' ? telling.actor(kind) : words.person(telling.actor(kind), id);
    return [
      String(one.sequence),
      telling.times.exact(event.at),
      telling.rule(one.sequence) ?? actor,
      [telling.sentence(event), besides.join(' ')].filter(Boolean).join('\n'),
    ];
  }
}
