import { describe, expect, test } from 'vitest';
import { brand, staff, system } from '../../../test/support/cases/actors.ts';
import { readMessage } from './read-message.ts';
import type { UpdateName } from '../../vocabulary.ts';
import { signals, suspicionsAtOnce, updates, type SignalName } from './message-contents.ts';

const hash = 'a'.repeat(64);
const names = Object.keys({ ...updates, ...signals }) as (UpdateName | SignalName)[];

describe('a message', () => {
  const content = { verdict: 'counterfeit', reasonCode: 'logo_differs', textSha256: hash };

  test('becomes the command of its kind', () => {
    const message = { actor: brand(), content, seen: 3 };
    expect(readMessage('submitVerdict', message).command).toEqual({ kind: 'submit_verdict', ...message });
  });

  test('carries no free text', () => {
    const noted = { actor: brand(), content: { ...content, note: 'Dear all' }, note: 'Dear all' };
    expect(readMessage('submitVerdict', noted).command).toEqual({ kind: 'submit_verdict', actor: brand(), content });
    for (const words of [{ reasonCode: 'Dear all' }, { textSha256: 'Dear all' }, { iprRecordId: 'Dear all' }])
      expect(readMessage('submitVerdict', { actor: brand(), content: { ...content, ...words } }).malformed).toContain(
        `content.${Object.keys(words)[0]}`,
      );
    expect(readMessage('submitVerdict', { actor: brand('Jane Doe'), content }).malformed).toContain('actor.id');
  });

  test('cannot name what decides: nobody chooses the command by its content', () => {
    const chosen = { decision: 'dismiss', reasonCode: 'dull', kind: 'decide_appeal' };
    const forged = { actor: staff('ada'), kind: 'decide_appeal', content: chosen };
    expect(readMessage('decideReview', forged).command).toEqual({
      kind: 'decide_review',
      actor: staff('ada'),
      content: { decision: 'dismiss', reasonCode: 'dull' },
    });
  });

  test.each(names)('%s is refused when it is empty or undecodable', (name) => {
    expect(readMessage(name, undefined).malformed).toBeTruthy();
    expect(readMessage(name, {}).malformed).toBeTruthy();
  });

  test.each(['requestInformation', 'provideInformation'] as const)(
    '%s says something, in words or in files',
    (name) => {
      const read = (said: object) => readMessage(name, { actor: staff('ada'), content: said });
      for (const nothing of [{}, { filesSha256: [] }, { receivedAt: '2026-01-01T00:00:00.000Z' }])
        expect(read(nothing).malformed).toBe('content: must say something, in words or in files');
      for (const something of [{ textSha256: hash }, { filesSha256: [hash] }])
        expect(read(something).command).toMatchObject({ content: something });
    },
  );

  test.each([0, -1, 1.5, '3'])('names the event that was seen by its number, not by %j', (seen) => {
    expect(readMessage('submitVerdict', { actor: brand(), content, seen }).malformed).toContain('seen');
  });
});

describe('the suspicions of a message', () => {
  const isRead = (suspicions: object[]): boolean =>
    readMessage('suspicionsAdded', { actor: system, content: { suspicions } }).malformed === undefined;
  const suspicion = (score: unknown = '0.5') => ({ suspicionId: 'image-match/1', score, findings: [] });

  test('have a score that is decimal text from 0 to 1', () => {
    const isScore = (score: unknown): boolean => isRead([suspicion(score)]);
    expect(['0', '1', '0.123456', '1.0'].map(isScore)).toEqual([true, true, true, true]);
    expect([0.5, '1.1', '-0.1', '.5', '0.1234567', '1e-3'].map(isScore)).not.toContain(true);
  });

  test('are at least one, and no more than are told at once', () => {
    expect(isRead([])).toBe(false);
    const most = Array.from({ length: suspicionsAtOnce }, () => suspicion());
    expect(isRead(most)).toBe(true);
    expect(isRead([...most, suspicion()])).toBe(false);
  });
});
