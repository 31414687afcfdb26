import { expect, test } from 'vitest';
import { reachOf, type Reach, type ReplayedWay } from './replay-report.ts';

test.each<[told: string, Partial<ReplayedWay>, Reach]>([
  ['every event', { events: 4 }, 'all'],
  ['what followed the opening, which no run tells', { events: 3 }, 'beyond_opening'],
  ['nothing, since the case was closed as it was opened', { events: 0 }, 'opening_alone'],
  ['what an ended run told, and the run that goes on tells the others', { events: 0, because: 'it goes on' }, 'so_far'],
])('a way that agrees has told %s', (_told, came, reach) => {
  expect(reachOf({ way: 'runs_themselves', result: 'agrees', events: 4, ...came }, 4)).toBe(reach);
});
