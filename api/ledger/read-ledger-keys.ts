import { z } from '@hono/zod-openapi';
import { publishedKeys } from '../../database/ledger/log/keys.ts';
import { endpoint } from '../http/endpoint.ts';

const ledgerKey = z
  .object({
    kty: z.literal('OKP'),
    crv: z.literal('Ed25519'),
    x: z.string(),
    kid: z.string().describe('RFC 7638 thumbprint'),
    alg: z.literal('EdDSA'),
    use: z.literal('sig'),
    nbf: z.int().describe('Seconds since 1970: heads before were signed with another key'),
    exp: z.int().optional().describe('Seconds since 1970; absent for the key in use'),
  })
  .openapi('LedgerKey');

/** The public keys of the log, retired ones included. */
export const readLedgerKeys = endpoint(
  {
    name: 'readLedgerKeys',
    method: 'get',
    path: '/.well-known/jwks.json',
    access: 'everyone',
    tag: 'Ledger',
    summary: 'The keys that heads are signed with',
    description:
      'All that ever were, the oldest first. A head is valid when its `at` lies between `nbf` and `exp` of its key.',
    answers: {
      200: { description: 'A JWK set', schema: z.object({ keys: z.array(ledgerKey) }).openapi('LedgerKeys') },
    },
  },
  async ({ dependencies: { database } }) => ({ status: 200, body: { keys: await publishedKeys(database) } }),
);
