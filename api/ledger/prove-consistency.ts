import { z } from '@hono/zod-openapi';
import { newestHead } from '../../database/ledger/log/heads.ts';
import { consistencyPath } from '../../database/ledger/log/proofs.ts';
import { endpoint } from '../http/endpoint.ts';
import { wholeNumber } from '../http/input/whole-number.ts';
import { Problem } from '../http/problem.ts';
import { hashPath } from './head.ts';

const largest = 999_999_999;
const consistency = z.object({ from: z.int(), to: z.int(), path: hashPath }).openapi('Consistency');

/** That the log only grew, for whoever has kept a head. */
export const proveConsistency = endpoint(
  {
    name: 'proveConsistency',
    method: 'get',
    path: '/v1/ledger/consistency',
    access: 'everyone',
    tag: 'Ledger',
    summary: 'Prove that the log at one size begins with the log at a smaller one',
    description:
      'RFC 9162, 2.1.4: with the path, the root of the smaller size leads to that of the larger. Both sizes are those of ' +
      'heads, or between them; the path of a size to itself is empty.',
    query: z.strictObject({
      from: wholeNumber({ from: 1, to: largest }).describe('The smaller size'),
      to: wholeNumber({ from: 1, to: largest }).describe('The larger size: at most that of the newest head'),
    }),
    answers: { 200: { description: 'The proof', schema: consistency } },
    problems: ['malformed'],
  },
  async ({ query: { from, to }, dependencies: { database } }) => {
    const size = (await newestHead(database))?.size ?? 0;
    if (to > size) throw unfit('to', `the newest head is over ${size} records`);
    if (from > to) throw unfit('from', 'must not be larger than `to`');
    return { status: 200, body: { from, to, path: await consistencyPath(database, from, to) } };
  },
);

const unfit = (parameter: string, detail: string): Problem =>
  new Problem('malformed', 'the path or the query does not fit', { errors: [{ parameter, detail }] });
