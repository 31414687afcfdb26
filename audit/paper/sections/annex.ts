import { table, type Cell } from '../sheet/table.ts';
import { heading, paragraph } from '../sheet/write.ts';
import type { Paper } from './section.ts';

/** What never became an event; auditors alone read it. */
export function annex({ sheet, story, telling, parent }: Paper): void {
  const { annex: words, events } = telling.words;
  heading(sheet, parent, 2, words.title);
  if (story.annex.length === 0) return paragraph(sheet, parent, words.none);
  const { at, who, what } = words.columns;
  const columns = [
    { title: at, share: 0.25 },
    { title: who, share: 0.22 },
    { title: what, share: 0.53 },
  ];
  const rows = story.annex.map(({ at: moment, kind, actor, data }): Cell[] => [
    telling.times.exact(moment),
    events.person(telling.actor(actor.kind), actor.id),
    [words.kinds[kind] ?? kind, ...Object.entries(data).flatMap(fact)].join('\n'),
  ]);
  table(sheet, parent, columns, rows);

  function fact([name, value]: [string, unknown]): string[] {
    if (name === 'furtherOnesNotKept') return [words.more];
    const said = Array.isArray(value) ? value.join('\n') : String(value);
    const inWords = name === 'reason' ? telling.reason(said) : (words.values[name]?.[said] ?? said);
    return said === '' ? [] : [words.fact(words.facts[name] ?? name, inWords)];
  }
}
