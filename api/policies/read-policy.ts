import { z } from '@hono/zod-openapi';
import { findPolicy } from '../../database/terms/policies.ts';
import { jointForce } from '../../domain/policy/joint-force.ts';
import { policySchema } from '../../domain/policy/policy.ts';
import { endpoint } from '../http/endpoint.ts';
import { wholeNumber } from '../http/input/whole-number.ts';
import { Problem } from '../http/problem.ts';

const { name: policyName } = policySchema.shape;

/** The rules that a case names, as `policy`. */
export const readPolicy = endpoint(
  {
    name: 'readPolicy',
    method: 'get',
    path: '/v1/policies/{policy}/{version}',
    access: 'readPolicies',
    tag: 'Cases',
    summary: 'Read the rules that a case runs by',
    description:
      'Every clock, every answer to a silence, every limit, as a case names them in `policy`. A version never changes: what ' +
      'an older one leaves out, the newer rules say.',
    params: z.strictObject({
      policy: policyName.describe('Of the policy, as a case names it'),
      version: wholeNumber({ from: 1, to: 999_999_999 }).describe('Which version of it'),
    }),
    answers: {
      200: {
        description: 'The policy',
        schema: z.object(policySchema.shape).openapi('Policy', { example: jointForce }),
      },
    },
    problems: ['not_found'],
  },
  async ({ params: { policy: name, version }, dependencies: { database } }) => {
    const policy = await findPolicy(database, { name, version });
    if (!policy) throw new Problem('not_found', 'no policy of this name and version is kept');
    return { status: 200, body: policy };
  },
);
