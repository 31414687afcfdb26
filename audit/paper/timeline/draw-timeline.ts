import type { CaseEvent } from '../../../domain/case/events.ts';
import { lanes, type Lane } from '../../../domain/case/questions/lane-of.ts';
import { marksOf } from '../../../domain/case/questions/marks-of.ts';
import { axisOf, labelled, type Axis } from '../../../domain/time/axis.ts';
import type { Measure } from '../../../domain/vocabulary.ts';
import { colours } from '../sheet/look.ts';
import type { Look, Sheet } from '../sheet/sheet.ts';
import type { Telling } from '../telling.ts';
import { hueOf, hues } from './hue-of.ts';
import { drawMark, markSize } from './mark.ts';

const laneHeight = 24;
const forceHeight = 20;
const above = 16;
const rail = above + forceHeight + lanes.length * laneHeight + 4;
const names = 92;
/** What is left free right of the axis. */
const aside = 8;
/** How high the picture is, with its times and its legend. */
export const timelineHeight = rail + 46;

/** Lanes with a mark for each event, what was in force above them, and the times below. */
export function drawTimeline(
  sheet: Sheet,
  events: readonly CaseEvent[],
  telling: Telling,
  { left, top, width }: { left: number; top: number; width: number },
): void {
  const { doc } = sheet;
  const { timeline: words } = telling.words;
  const [from, room] = [left + names, width - names - aside];
  const axis = axisOf(
    events.map(({ at }) => Date.parse(at)),
    { mark: 11 / room, fold: 44 / room },
  );
  const place = (share: number): number => from + share * room;
  const bottom = top + rail;

  write(words.force, left, top + above + 4, { weight: 'bold' });
  for (const { measure, begins, ends } of stretches(events, axis))
    doc
      .rect(place(begins), top + above + 3, Math.max(0.8, place(ends) - place(begins)), forceHeight - 8)
      .fill(colours[measure]);
  for (const [index, lane] of lanes.entries()) {
    const y = laneTop(index) + laneHeight / 2;
    doc
      .moveTo(from, y)
      .lineTo(from + room, y)
      .lineWidth(0.5)
      .stroke(colours.line);
    write(words.lanes[lane], left, y - 5, {});
  }
  for (const { from: begins, to: ends, milliseconds } of axis.folds) {
    doc
      .rect(place(begins), top + above, place(ends) - place(begins), rail - above)
      .fillOpacity(0.8)
      .fill(colours.shade)
      .fillOpacity(1);
    write(
      telling.times.length(milliseconds),
      (place(begins) + place(ends)) / 2,
      top + 3,
      { size: 6.5, colour: colours.quiet },
      'centre',
    );
    for (const x of [place(begins), place(ends)])
      doc
        .moveTo(x, top + above)
        .lineTo(x, bottom)
        .lineWidth(0.5)
        .dash(1.5, { space: 1.5 })
        .stroke(colours.quiet)
        .undash();
  }
  doc
    .moveTo(from, bottom)
    .lineTo(from + room, bottom)
    .lineWidth(1)
    .stroke(colours.ink);
  const lastNumber = new Map<Lane, number>();
  for (const [index, event] of events.entries()) {
    const x = place(axis.stops[index]!);
    doc
      .moveTo(x, bottom - 2.5)
      .lineTo(x, bottom + 2.5)
      .lineWidth(0.5)
      .stroke(colours.ink);
    for (const { lane, hue } of marksOf(event, hueOf)) {
      const y = laneTop(lanes.indexOf(lane)) + laneHeight / 2;
      drawMark(doc, hue, x, y);
      if (x - (lastNumber.get(lane) ?? -Infinity) < 10) continue;
      lastNumber.set(lane, x);
      write(String(event.sequence), x, y - 11.5, { size: 5.5, colour: colours.quiet }, 'centre');
    }
  }
  const times = events.map(({ at }) => telling.times.short(at));
  const widest = Math.max(...times.map(({ day }) => sheet.set(day, 400, { size: 6.5 }).lines[0]!.width));
  const last = 1 - Math.max(0, widest / 2 - aside) / room;
  const labels = { ...axis, stops: axis.stops.map((stop) => Math.min(stop, last)) };
  for (const index of labelled(labels, (widest + 8) / room)) {
    const { day, clock } = times[index]!;
    const x = place(labels.stops[index]!);
    write(day, x, bottom + 5, { size: 6.5 }, 'centre');
    write(clock, x, bottom + 14, { size: 6.5, colour: colours.quiet }, 'centre');
  }
  legend(left, bottom + 30);

  function laneTop(index: number): number {
    return top + above + forceHeight + index * laneHeight;
  }

  function write(text: string, x: number, y: number, look: Look, align: 'left' | 'centre' = 'left'): number {
    const set = sheet.set(text, 400, { size: 7.5, ...look });
    const [line] = set.lines;
    sheet.draw(set, [line!], align === 'centre' ? x - line!.width / 2 : x, y);
    return line!.width;
  }

  function legend(x: number, y: number): void {
    let at = x;
    for (const hue of hues) {
      drawMark(doc, hue, at + markSize, y + 5);
      at += 2 * markSize + 3;
      at += write(words.hues[hue], at, y, { size: 7 }) + 12;
    }
    for (const measure of ['demoted', 'held', 'removed'] as const) {
      doc.rect(at, y + 1.5, 10, 7).fill(colours[measure]);
      at += 13;
      at += write(words.measures[measure], at, y, { size: 7 }) + 10;
    }
  }
}

/** From where to where on the axis which measure was in force. */
function stretches(
  events: readonly CaseEvent[],
  { stops }: Axis,
): { measure: Measure; begins: number; ends: number }[] {
  const found: { measure: Measure; begins: number; ends: number }[] = [{ measure: 'none', begins: 0, ends: 1 }];
  for (const [index, { kind, data }] of events.entries()) {
    if (kind !== 'measure_taken' && kind !== 'measure_unneeded' && kind !== 'reinstatement_ordered') continue;
    const begins = stops[index]!;
    found.at(-1)!.ends = begins;
    found.push({ measure: kind === 'measure_unneeded' ? 'none' : data.measure, begins, ends: 1 });
  }
  return found;
}
