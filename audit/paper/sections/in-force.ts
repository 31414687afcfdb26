import type { Outcome } from '../../../domain/vocabulary.ts';
import { facts, type Cell } from '../sheet/table.ts';
import { heading } from '../sheet/write.ts';
import { asShown } from './as-shown.ts';
import type { Paper } from './section.ts';

/** What is done to the offer at this head, why, and how the case ended. */
export function inForce(paper: Paper): void {
  const { sheet, story, telling, parent } = paper;
  const { inForce: words } = telling.words;
  const { measure, since, ground } = story.inForce;
  const { ending } = story;
  const text = since === undefined ? asShown(paper, words.measures.none, words.noneShown) : words.measures[measure];
  const rows: [string, Cell][] = [[words.facts.measure, { text, weight: 'bold' }]];
  if (since !== undefined) rows.push([words.facts.since, telling.times.moment(since)]);
  if (ground) {
    rows.push([words.facts.basis, words.bases[ground.basis]]);
    rows.push([words.facts.reason, telling.reason(ground.reasonCode)]);
  }
  if (ending) {
    const outcome = words.outcomes[ending.outcome as Outcome];
    const text = words.ending(outcome, telling.reason(ending.reason));
    rows.push([words.facts.ending, ending.isClosed ? text : `${text}\n${words.toCome}`]);
    rows.push([words.facts.at, telling.times.moment(ending.at)]);
  } else rows.push([words.facts.ending, asShown(paper, words.noEnd, words.noEndShown)]);
  heading(sheet, parent, 2, words.title);
  facts(sheet, parent, rows);
}
