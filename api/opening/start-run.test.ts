import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { CaseRuns } from '../../engine/case-runs.ts';
import { createStartRun } from './start-run.ts';

/** What was asked of the engine, which may be away. */
function askedOf({ isReachable = true } = {}) {
  const asked: string[] = [];
  const ask = async (what: string): Promise<void> => {
    asked.push(what);
    if (!isReachable) throw new Error('no engine');
  };
  const runs = {
    start: (caseId: string) => ask(caseId),
    deliver: (deliveries: readonly object[]) => ask(`${deliveries.length} letters`),
  } as Pick<CaseRuns, 'start' | 'deliver'> as CaseRuns;
  return { asked, startRun: createStartRun({ runs, logger: pino({ level: 'silent' }) }) };
}
const opened = (caseId: string) => ({ caseId });

test('a case that people opened is started at once, as many as there are', () => {
  const { asked, startRun } = askedOf();
  for (const caseId of ['a', 'b', 'c']) startRun(opened(caseId), 'now');
  expect(asked).toEqual(['a', 'b', 'c']);
});

test('of those that a detector opened within a second, the first; the others are left to the sweep', async () => {
  const { asked, startRun } = askedOf();
  for (const caseId of ['a', 'b', 'c']) startRun(opened(caseId), 'in_turn');
  startRun(opened('d'), 'now');
  expect(asked).toEqual(['a', 'd']);
  const askAgain = () => (startRun(opened('e'), 'in_turn'), asked.includes('e'));
  await expect.poll(askAgain, { timeout: 10_000 }).toBe(true);
});

test('its letters are carried at once, too', () => {
  const { asked, startRun } = askedOf();
  const letter = {
    deliveryId: 'l',
    caseId: 'a',
    channel: 'mail',
    kind: 'verification_request',
    party: 'brand',
  } as const;
  startRun({ caseId: 'a', deliveries: [letter] }, 'now');
  expect(asked).toEqual(['a', '1 letters']);
});

test('an engine that is away is nobody’s failure', () => {
  const { asked, startRun } = askedOf({ isReachable: false });
  startRun(opened('a'), 'now');
  expect(asked).toEqual(['a']);
});
