import { z } from '@hono/zod-openapi';
import { findBrands } from '../../database/brands/brands.ts';
import { readMonthsOfBrand, type MonthOfBrand } from '../../database/outcomes/months-of-brand.ts';
import { may } from '../../domain/access/may.ts';
import { identifier } from '../../domain/schemas.ts';
import { brandPath } from '../brands/brand-path.ts';
import { endpoint } from '../http/endpoint.ts';
import { wholeNumber } from '../http/input/whole-number.ts';
import { Problem } from '../http/problem.ts';

const many = z.int().min(0);
const seconds = z.int().min(0);

const month = z
  .object({
    month: z.string().describe('`YYYY-MM`, by the brand’s own days'),
    answers: z
      .object({
        inTime: many,
        unanswered: many,
        medianSeconds: seconds.optional().describe('From the opening of a case to the verdict, of those in time'),
        slowestTenthSeconds: seconds.optional().describe('One of ten took longer'),
      })
      .describe('How often the brand was asked and answered before its time was over, and how often not'),
    ended: z
      .object({ removed: many, dismissed: many, reinstated: many, withdrawn: many })
      .describe('How many cases ended, by how'),
    appeals: z
      .object({
        upheld: many.describe('The offer remained removed'),
        reinstated: many.describe('It is for sale again'),
        otherwise: many.describe('The case ended without it'),
      })
      .describe('Among the cases that ended, those in which the seller had appealed'),
  })
  .openapi('MonthOfBrand');

/** What a brand did, and what came of it, month by month. */
export const readStatistics = endpoint(
  {
    name: 'readStatistics',
    method: 'get',
    path: '/v1/brands/{brandId}/statistics',
    access: 'readAccuracy',
    tag: 'Brands',
    summary: 'Answer times, removals and appeals by month',
    description:
      'Of a brand, month by month, the present one last: how fast it answered, how its cases ended, and what came of ' +
      'appeals. How many of its verdicts have stood, `GET /v1/brands/{brandId}/accuracy` tells.',
    params: brandPath,
    query: z.strictObject({
      months: wholeNumber({ from: 1, to: 24 }).default(12).describe('How many months: 1 to 24, 12 when left out'),
    }),
    answers: {
      200: {
        description: 'The months',
        schema: z.object({ brandId: identifier, months: z.array(month) }).openapi('BrandStatistics'),
      },
    },
    problems: ['not_found'],
  },
  async ({ caller, params: { brandId }, query: { months }, dependencies: { database, now } }) => {
    const brand = (await findBrands(database, [brandId])).get(brandId);
    if (brand?.brandId !== brandId || may(caller, 'readAccuracy', { brandId }) !== 'permitted')
      throw new Problem('not_found', 'there is no such brand that you may see');
    const found = await readMonthsOfBrand(database, { brandId, zone: brand.zone, months, now: now() });
    return { status: 200, body: { brandId, months: found.map(viewMonth) } };
  },
);

const viewMonth = ({
  month: name,
  inTime,
  unanswered,
  medianSeconds,
  slowestTenthSeconds,
  ended,
  appealed,
}: MonthOfBrand): z.input<typeof month> => ({
  month: name,
  answers: {
    inTime,
    unanswered,
    ...(medianSeconds !== null && { medianSeconds }),
    ...(slowestTenthSeconds !== null && { slowestTenthSeconds }),
  },
  ended,
  appeals: appealed,
});
