import { describe, expect, test } from 'vitest';
import { brand, staff } from '../../test/support/given-case.ts';
import { signals, updates } from './messages.ts';

const hash = 'a'.repeat(64);

describe('a message', () => {
  test('becomes the command of its kind', () => {
    const verdict = { actor: brand(), verdict: 'counterfeit', reasonCode: 'logo_differs', textSha256: hash };
    expect(updates.submitVerdict.parse(verdict)).toEqual({ kind: 'submit_verdict', ...verdict });
  });

  test('carries no free text', () => {
    const verdict = { actor: brand(), verdict: 'counterfeit', reasonCode: 'logo_differs' };
    expect(updates.submitVerdict.parse({ ...verdict, note: 'Dear all' })).not.toHaveProperty('note');
    for (const words of [{ reasonCode: 'Dear all' }, { textSha256: 'Dear all' }, { iprRecordId: 'Dear all' }])
      expect(updates.submitVerdict.safeParse({ ...verdict, ...words }).success).toBe(false);
    expect(updates.submitVerdict.safeParse({ ...verdict, actor: brand('Jane Doe') }).success).toBe(false);
  });

  test('cannot name what decides: nobody chooses the command by its content', () => {
    const forged = { actor: staff('ada'), kind: 'decide_appeal', decision: 'dismiss', reasonCode: 'dull' };
    expect(updates.decideReview.parse(forged).kind).toBe('decide_review');
  });

  test.each(Object.entries({ ...updates, ...signals }))(
    '%s is refused when it is empty or undecodable',
    (_name, schema) => {
      expect(schema.safeParse(undefined).success).toBe(false);
      expect(schema.safeParse({}).success).toBe(false);
    },
  );

  test('a score is decimal text from 0 to 1', () => {
    const suspicion = (score: unknown) =>
      signals.suspicionAdded.safeParse({ actor: staff('ada'), score, signals: [] }).success;
    expect(['0', '1', '0.123456', '1.0'].map(suspicion)).toEqual([true, true, true, true]);
    expect([0.5, '1.1', '-0.1', '.5', '0.1234567', '1e-3'].map(suspicion)).not.toContain(true);
  });
});
