import type { EventKind } from '../../../domain/case/events.ts';
import type { Ground } from '../../../domain/case/ground.ts';
import { laneOf } from '../../../domain/case/questions/lane-of.ts';
import type { StoryEvent } from '../../story/case-story.ts';
import { colours } from '../sheet/look.ts';
import { heading, paragraph, quotation } from '../sheet/write.ts';
import { asShown } from './as-shown.ts';
import type { Paper } from './section.ts';

/** What people say without deciding, and what was decided to be done. */
const besides: readonly EventKind[] = [
  'information_requested',
  'information_provided',
  'seller_statement_given',
  'appeal_filed',
  'measure_decided',
  'statement_issued',
];

/** What was decided, by whom, why, and what the parties said in their own words. */
export function decisions(paper: Paper): void {
  const { sheet, story, telling, parent } = paper;
  const { decisions: words, inForce } = telling.words;
  heading(sheet, parent, 2, words.title);
  const told = story.events.flatMap((one) =>
    !one.withheld && (laneOf[one.event.kind] === 'decisions' || besides.includes(one.event.kind)) ? [one] : [],
  );
  if (told.length === 0) return paragraph(sheet, parent, asShown(paper, words.none, words.noneShown));
  for (const one of told) entry(one);

  function entry({ sequence, event, note, files }: Exclude<StoryEvent, { withheld: true }>): void {
    const { kind, id } = event.actor;
    const quiet = { size: 8, colour: colours.quiet };
    heading(sheet, parent, 3, words.entry(sequence, telling.sentence(event)));
    const rule = telling.rule(sequence);
    const at = telling.times.moment(event.at);
    paragraph(
      sheet,
      parent,
      rule === undefined ? words.by(telling.actor(kind), id, at) : words.byRule(rule, at),
      quiet,
    );
    const { ground, iprRecordId, appealUntil } = event.data as {
      ground?: Ground;
      iprRecordId?: string;
      appealUntil?: string;
    };
    const right = ground?.iprRecordId ?? iprRecordId;
    const lines = [
      ...(ground ? [words.basis(inForce.bases[ground.basis], telling.reason(ground.reasonCode))] : []),
      ...(ground?.score === undefined ? [] : [words.score(ground.score)]),
      ...(right === undefined ? [] : [words.right(telling.right(right))]),
      ...(appealUntil === undefined ? [] : [words.appealUntil(telling.times.until(appealUntil))]),
    ];
    if (lines.length > 0) paragraph(sheet, parent, lines.join('\n'), { size: 9 });
    if (note) quotation(sheet, parent, telling.held(note));
    if (files.length > 0) paragraph(sheet, parent, words.files(files.join(', ')), quiet);
  }
}
