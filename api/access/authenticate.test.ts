import { expect, test } from 'vitest';
import type { Actor } from '../../domain/vocabulary.ts';
import { identityOf } from './authenticate.ts';

const brand = (brandId: string, id: string): { actor: Actor } => ({ actor: { kind: 'brand', id, brandId } });
const seller = (caseId: string, id: string): { actor: Actor; caseId: string } => ({
  actor: { kind: 'seller', id },
  caseId,
});

test.each([
  ['brands whose ids and people’s read alike in one line', brand('acme', 'eu:bot'), brand('acme:eu', 'bot')],
  ['a brand’s person and a seller', brand('case-1', 'seller-1'), seller('case-1', 'seller-1')],
  ['one seller in two cases', seller('case-1', 'seller-1'), seller('case-2', 'seller-1')],
  ['staff and a detector', { actor: { kind: 'staff', id: 'ops' } }, { actor: { kind: 'detector', id: 'ops' } }],
] as const)('nobody is taken for another: %s', (_who, one, other) => {
  expect(identityOf(one)).not.toBe(identityOf(other));
});
