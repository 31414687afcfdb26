import { webcrypto } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { hashOf } from '../../database/ledger/hash.ts';
import { given } from '../../test/support/cases/stages.ts';
import { checkChain, type ChainedEvent } from './check-chain.ts';

/** Events as the ledger chains them, told as the API tells them. */
function told(): ChainedEvent[] {
  let previousHash = '0'.repeat(64);
  return given.appealed().events.map((event) => {
    const hash = hashOf({ ...event, previousHash });
    const { caseId: _same, ...rest } = event;
    const answered = { ...rest, previousHash, hash, sentence: 'Told to readers.', note: 'Überprüft: 假冒' };
    previousHash = hash;
    return answered;
  });
}
const check = (events: readonly ChainedEvent[]) => checkChain('case-1', events, webcrypto.subtle as SubtleCrypto);
const changed = (at: number, change: object) =>
  told().map((event, index) => (index === at ? { ...event, ...change } : event));

describe('the check of a chain', () => {
  test('finds that the ledger’s own hashes hold', async () => {
    expect(await check(told())).toEqual({ is: 'holds', events: told().length, withheld: 0 });
  });

  test.each([
    ['a changed time', changed(3, { at: '2026-01-12T08:00:00.001Z' }), { sequence: 4, fault: 'hash' }],
    ['a changed actor', changed(2, { actor: { kind: 'staff', id: 'otto' } }), { sequence: 3, fault: 'hash' }],
    ['another hash', changed(2, { hash: 'f'.repeat(64) }), { sequence: 3, fault: 'hash' }],
    ['another first', changed(0, { previousHash: 'f'.repeat(64) }), { sequence: 1, fault: 'link' }],
    ['a missing event', told().filter(({ sequence }) => sequence !== 3), { sequence: 3, fault: 'missing' }],
    ['two events exchanged', [told()[1]!, told()[0]!], { sequence: 1, fault: 'missing' }],
  ])('names %s', async (_what, events, fault) => {
    expect(await check(events)).toEqual({ is: 'broken', ...fault });
  });

  test('misses what was cut off at the end, as long as the case says how much it has', async () => {
    const events = told();
    const cut = events.slice(0, -1);
    expect(await checkChain('case-1', cut, webcrypto.subtle as SubtleCrypto, events.length)).toEqual({
      is: 'broken',
      sequence: events.length,
      fault: 'missing',
    });
  });

  test('follows the chain through what is withheld, and says how much that is', async () => {
    const events = told().map(({ sequence, previousHash, hash, kind, ...rest }) =>
      sequence === 2
        ? { sequence, previousHash, hash, kind: 'withheld' }
        : { sequence, previousHash, hash, kind, ...rest },
    );
    expect(await check(events)).toMatchObject({ is: 'holds', withheld: 1 });
    const broken = events.map((event) => (event.sequence === 2 ? { ...event, hash: '0'.repeat(64) } : event));
    expect(await check(broken)).toEqual({ is: 'broken', sequence: 3, fault: 'link' });
  });

  test('says why it could not be made', async () => {
    expect(await checkChain('case-1', told(), undefined)).toEqual({ is: 'unchecked', because: 'no_crypto' });
    expect(await check([])).toEqual({ is: 'unchecked', because: 'no_events' });
  });
});
