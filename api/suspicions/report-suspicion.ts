import { z } from '@hono/zod-openapi';
import { identifier } from '../../domain/schemas.ts';
import { saysSomething } from '../../domain/words.ts';
import { endpoint } from '../http/endpoint.ts';
import { requireServed } from '../opening/served-marketplace.ts';
import { reporterOf } from './reporter.ts';
import type { LineProblem } from '../http/input/table/read-table.ts';
import { brandMissing, suspicionSchema } from './suspicion.ts';
import { Problem } from '../http/problem.ts';

const answer = z
  .object({
    result: z
      .enum(['opened', 'joined', 'known'])
      .describe(
        '`opened`: a new case; `joined`: the undecided case about this listing and brand holds it now; `known`: the same suspicion was accepted before, or this case has removed the offer already',
      ),
    caseId: identifier,
    suspicionId: z.string(),
  })
  .openapi('SuspicionAnswer');

/** A detector, or staff, report one suspicious offer. */
export const reportSuspicion = endpoint(
  {
    name: 'reportSuspicion',
    method: 'post',
    path: '/v1/suspicions',
    access: 'reportSuspicion',
    tag: 'Suspicions',
    summary: 'Report a suspicious offer',
    description:
      'Opens a case, or joins the undecided one about the same listing and brand. The same suspicion again, by its own id ' +
      'within its detector or else by its content, gives the case that has it.',
    body: suspicionSchema.extend({
      brand: z.string().trim().max(200).optional().describe(`${suspicionSchema.shape.brand.description}; needed`),
    }),
    example: {
      suspicionId: 'image-match-81723',
      marketplaceId: 'harbour',
      listingId: 'offer-4711',
      sellerId: 'seller-42',
      brand: 'Aurelia Watches',
      title: 'Aurelia Chrono, as new',
      price: { amount: '89.00', currency: 'EUR' },
      country: 'DE',
      score: '0.93',
      findings: [{ detector: 'image-match', reasonCode: 'logo_differs', score: '0.93' }],
    },
    answers: {
      201: { description: 'A new case', schema: answer, headers: ['Location'] },
      200: { description: 'A case that holds it already, or holds it now', schema: answer },
    },
    problems: ['brand_missing', 'brand_not_enrolled', 'marketplace_unknown', 'suspicion_reused'],
  },
  async ({ caller, body, dependencies }) => {
    const { brand, ...rest } = body;
    if (brand === undefined || !saysSomething(brand)) throw problemOf(brandMissing);
    requireServed(dependencies, rest.marketplaceId);
    const acceptance = await dependencies.acceptSuspicion(reporterOf(caller), { ...rest, brand });
    if (acceptance.result === 'refused') throw problemOf(acceptance.problem);

    const { result, caseId, suspicionId } = acceptance;
    const told = { result, caseId, suspicionId };
    if (acceptance.result !== 'opened') return { status: 200, body: told };
    dependencies.startRun(acceptance, 'in_turn');
    return { status: 201, body: told, headers: { Location: `/v1/cases/${caseId}` } };
  },
);

function problemOf({ code, detail, pointer }: LineProblem): Problem {
  return new Problem(code, detail, { errors: [{ pointer, detail }] });
}
