import { generateKeyPairSync } from 'node:crypto';
import { createLocalJWKSet, compactVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seal } from '../../database/ledger/log/seal.ts';
import { signerWith } from '../../database/ledger/log/signer.ts';
import { bytesOfHex } from '../../audit/checks/bytes.ts';
import { isExtended } from '../../audit/checks/merkle.ts';
import { nodeTools } from '../../audit/verify/node-tools.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';

let rig: ApiRig;
const privateKey = JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }));
const signer = await signerWith(privateKey, 'log.example');
beforeAll(async () => void (rig = await startApiRig()));
afterAll(() => rig.stop());

const read = (path: string) => rig.ask('GET', path);
const sealNow = () => seal(rig.database, signer, rig.now());

test('without a key one reads the heads and the keys, and proves that the log only grew', async () => {
  expect((await read('/v1/ledger/heads/latest')).body).toMatchObject({ code: 'not_found' });
  expect((await read('/.well-known/jwks.json')).body).toEqual({ keys: [] });
  for (let round = 0; round < 3; round += 1) {
    await rig.openCase();
    await sealNow();
  }
  const { body: latest } = await read('/v1/ledger/heads/latest');
  const { body: page } = await read('/v1/ledger/heads?limit=2');
  const { body: rest } = await read(`/v1/ledger/heads?cursor=${page.nextCursor}`);
  expect([...page.items, ...rest.items].map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(rest).toEqual({ items: [latest] });

  const { body: keys } = await read('/.well-known/jwks.json');
  const { payload } = await compactVerify(latest.jws, createLocalJWKSet(keys));
  const { log, size, rootHash, at } = latest;
  expect(JSON.parse(Buffer.from(payload).toString())).toEqual({ log, size, rootHash, at });

  const [first] = page.items;
  const { body: proof } = await read(`/v1/ledger/consistency?from=${first.size}&to=${size}`);
  expect(proof).toMatchObject({ from: first.size, to: size });
  const standing = (head: { size: number; rootHash: string }) => ({ size: head.size, root: bytesOfHex(head.rootHash) });
  const path = proof.path.map((hash: string) => bytesOfHex(hash));
  expect(await isExtended(standing(first), standing(latest), path, nodeTools)).toBe(true);
  expect((await read(`/v1/ledger/consistency?from=${size}&to=${size}`)).body.path).toEqual([]);
});

test.each([
  ['from=1&to=1000000', 'to'],
  ['from=2&to=1', 'from'],
  ['from=0&to=1', 'from'],
  ['from=1', 'to'],
  ['from=1e0&to=1', 'from'],
])('sizes that the log has not had are refused, with what is wrong: %s', async (query, parameter) => {
  const { status, body } = await read(`/v1/ledger/consistency?${query}`);
  expect([status, body.code, body.errors[0].parameter]).toEqual([400, 'malformed', parameter]);
});
