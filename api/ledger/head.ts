import { z } from '@hono/zod-openapi';
import { timestamp } from '../../domain/schemas.ts';

const hex = z.string().regex(/^[0-9a-f]{64}$/);

/** A head as outsiders read it: what counts is `jws`; the rest says what stands in it. */
export const signedHead = z
  .object({
    number: z.int().describe('From 1 on, without gaps'),
    log: z.string().describe('Names this installation'),
    size: z.int().describe('How many records the log held'),
    rootHash: hex.describe('Of the tree over their hashes (RFC 9162, 2.1)'),
    at: timestamp.describe('When it was signed; never before the head before it'),
    kid: z.string().describe('Of the key that signed it: RFC 7638 thumbprint'),
    jws: z.string().describe('Compact JWS (EdDSA) over the RFC 8785 form of log, size, rootHash and at'),
  })
  .openapi('LedgerHead');

export const hashPath = z.array(hex).describe('Hashes in hex, in the order of RFC 9162');
