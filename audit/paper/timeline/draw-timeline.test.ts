import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '../../../domain/case/events.ts';
import { laneOf } from '../../../domain/case/questions/lane-of.ts';
import { languages } from '../../../domain/vocabulary.ts';
import { smallWords } from '../../../test/support/audit/read-paper.ts';
import { bundled, disputed } from '../../../test/support/cases/bundled-case.ts';
import { storyOf } from '../../story/story-of.ts';
import { writePaper } from '../write-paper.ts';

const { events } = disputed();

describe('the timeline of the paper', () => {
  test('prints no time of the timeline over another, however close the last events are', async () => {
    const minutes = [0, 10, 20, 30, 40, 50, 60, 72];
    const close = minutes.map((minute, index) => {
      const at = new Date(Date.parse(events[0]!.at) + minute * 60_000).toISOString();
      return { ...events[index]!, at };
    });
    for (const language of languages)
      for (const line of await smallWords(await writePaper(storyOf(bundled(close as CaseEvent[])), language), 6.5))
        for (const [index, { from }] of line.entries())
          if (index > 0) expect(from, language).toBeGreaterThan(line[index - 1]!.to - 0.5);
  });

  test('has a mark among the notices for each event that told somebody something', async () => {
    const apart = events.map((event, index) => ({ ...event, at: new Date(index * 3_600_000).toISOString() }));
    const rows = await smallWords(await writePaper(storyOf(bundled(apart as CaseEvent[])), 'en'), 5.5);
    const telling = events.filter(({ kind, data }) => laneOf[kind] === 'notices' || data.tells);
    expect(rows.at(-1)?.map(({ text }) => text)).toEqual(telling.map(({ sequence }) => String(sequence)));
  });
});
