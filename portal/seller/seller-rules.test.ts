import { expect, test } from 'vitest';
import type { SellerCase } from './seller-api.ts';
import {
  automationIn,
  deciderIn,
  durationOf,
  evidenceIn,
  holds,
  lastDecisionOf,
  speaksOf,
  stepOf,
  timeOf,
} from './seller-rules.ts';

const seen = (changes: object): SellerCase =>
  ({
    stage: 'appeal_window',
    allowedActions: ['fileAppeal'],
    appeal: { granted: 3, used: 1, isInformed: true, afterwards: 'keep' },
    steps: [],
    files: [],
    statements: [],
    ...changes,
  }) as unknown as SellerCase;

test('a seller speaks once before a decision, and in rounds against it', () => {
  expect(speaksOf(seen({}))).toBe('appeal');
  expect(speaksOf(seen({ stage: 'awaiting_verdict' }))).toBe('statement');
  expect(speaksOf(seen({ allowedActions: [] }))).toBeUndefined();
  expect(stepOf(seen({}))).not.toBe(stepOf(seen({ appeal: { used: 2 } })));
});

test('a time that has no end is told from one that has not begun', () => {
  expect(timeOf(seen({ clock: { name: 'appeal', deadline: '2026-12-01T00:00:00.000Z' } })).is).toBe('until');
  expect(timeOf(seen({ clock: { name: 'appeal' } })).is).toBe('endless');
  expect(timeOf(seen({ clock: { name: 'appeal' }, appeal: { isInformed: false } })).is).toBe('from_delivery');
});

test('what was done lasts until it is decided, until the appeals are over, or for good', () => {
  const interim = { ground: { basis: 'interim' } } as never;
  expect([durationOf(seen({}), interim), durationOf(seen({}), undefined)]).toEqual(['undecided', 'keep']);
  expect(durationOf(seen({ ending: {} }), interim)).toBe('final');
});

test('what was reversed, here or by another case, does not hold, and who decided last is known', () => {
  const steps = [
    { kind: 'brand_confirmed' },
    { kind: 'you_appealed' },
    { kind: 'brand_retracted' },
    { kind: 'closed' },
  ];
  const ended = (outcome: string) => seen({ steps, ending: { outcome, reason: 'invoice_genuine' } });
  expect([holds(seen({})), holds(ended('removed')), holds(ended('reinstated'))]).toEqual([true, true, false]);
  expect(holds(seen({ undoneBy: 'case-2' }))).toBe(false);
  expect(lastDecisionOf(ended('reinstated'))).toEqual({ kind: 'brand_retracted' });
  expect(lastDecisionOf(ended('removed'))).toBeUndefined();
});

test('who decided last is told as the letter tells it, and whether it was a person', () => {
  const step = (told: object) => told as SellerCase['steps'][number];
  const told = [
    step({ kind: 'appeal_decided', by: 'staff' }),
    step({ kind: 'appeal_decided', by: 'staff', asLead: true }),
    step({ kind: 'withdrawn', by: 'staff' }),
    step({ kind: 'brand_retracted', by: 'brand' }),
    step({ kind: 'rule_applied', by: 'system' }),
  ];
  expect(told.map(deciderIn)).toEqual(['independent', 'lead_alone', 'staff', 'brand', 'rule']);
  expect(told.map(automationIn)).toEqual(['staff', 'staff', 'staff', 'brand', 'rule']);
});

test('evidence is what others have opened', () => {
  const files = [{ sha256: 'own' }, { sha256: 'theirs' }];
  expect(evidenceIn(seen({ files, statements: [{ files: ['own'] }] }))).toEqual([{ sha256: 'theirs' }]);
});
