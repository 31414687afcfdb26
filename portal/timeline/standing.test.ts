import { expect, test } from 'vitest';
import { given } from '../../test/support/cases/stages.ts';
import { formatsIn } from '../ui/formats.ts';
import { english as words } from '../words/en/index.ts';
import { changesBetween, factsOf, standingAt, toldAt } from './standing.ts';
import { toldEvents } from './told-event.ts';

const formats = formatsIn('en');
const appealed = given.appealed();
const events = toldEvents('case-1', appealed.events);
const sequenceOf = (kind: string): number => events.find((event) => event.kind === kind)!.sequence;

test('the case as it stood after an event is the fold of the events until then', () => {
  expect(standingAt(events, 1).stage.name).toBe('screening');
  expect(standingAt(events, events.length)).toEqual(appealed.case);
});

test('what is withheld from the reader has the time of the event before it, and leaves no trace', () => {
  const proposed = given.review().events;
  const answered = [...proposed, { sequence: proposed.length + 1, kind: 'withheld' as const }];
  const told = toldEvents('case-1', answered);
  expect(told.at(-1)).toMatchObject({ kind: 'withheld', at: proposed.at(-1)!.at });
  expect(standingAt(told, told.length).sequence).toBe(proposed.length);
});

test('each party had been told what the events until then tell it, the newest first', () => {
  const brand = (at: number) => toldAt(events, at)[0]!.notices.map(({ kind }) => kind);
  expect(brand(sequenceOf('brand_asked'))).toEqual(['verification_request']);
  expect(brand(events.length)[0]).toBe('appeal_to_answer');
});

test('two moments differ by the facts that have changed, each before and after', () => {
  const facts = (at: number) => factsOf(standingAt(events, at), words, formats);
  const changes = changesBetween(facts(sequenceOf('brand_asked')), facts(events.length));
  expect(changes).toEqual(
    expect.arrayContaining([
      { name: 'Stage', before: 'Awaiting brand', after: 'Appeal under review' },
      { name: 'Restriction', before: 'Visible', after: 'Removed' },
      { name: 'Strike', after: 'Strike given' },
      { name: 'Brand’s answer, due', before: expect.any(String) },
    ]),
  );
  expect(changesBetween(facts(3), facts(3))).toEqual([]);
});
