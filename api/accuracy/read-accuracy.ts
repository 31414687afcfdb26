import { z } from '@hono/zod-openapi';
import { findBrands } from '../../database/brands/brands.ts';
import { broughtAlong, countAnswers, countOutcomes } from '../../database/outcomes/brand-answers.ts';
import { newestPolicy } from '../../database/terms/policies.ts';
import { accuracyOf, formula, windowStart, type Counts } from '../../domain/accuracy.ts';
import { may } from '../../domain/access/may.ts';
import { jointForce } from '../../domain/policy/joint-force.ts';
import { identifier, reasonCode, score, timestamp } from '../../domain/schemas.ts';
import { period } from '../../domain/time/duration.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';

const many = z.int().min(0);

const measured = z.object({
  count: many.describe('How many verdicts `counterfeit` have come to their end'),
  stood: many.describe('Of these, how many stood: the offer remained removed'),
  retracted: many.describe('How many the brand took back'),
  reinstated: many.describe('How many were undone: on appeal, because an appeal was not answered, or after the close'),
  withdrawn: many.describe('How many ended because staff took the suspicion back'),
  share: z
    .object({ rate: score.describe('How many of them stood'), lowerBound: score.describe('By `formula`') })
    .optional()
    .describe('Absent where they are fewer than `countAtLeast`: too few to say'),
});

const accuracy = z
  .object({
    brandId: identifier,
    window: period.describe('Over how long is counted, by the policy of the brand'),
    since: timestamp,
    countAtLeast: many.describe('Of fewer verdicts no share is told'),
    formula: z.string(),
    all: measured.openapi('Accuracy'),
    byReason: z
      .array(measured.extend({ reasonCode }))
      .describe('The same by the reason of the verdict, the most first'),
    answers: z
      .object({ inTime: many, unanswered: many })
      .describe('How often the brand was asked and answered before its time was over, and how often not'),
    broughtAlong: z
      .object({ takedownSuccessRate: score, counterNoticeRate: score, since: timestamp })
      .optional()
      .describe(
        'Of a member of the Good Faith programme: its earlier record, as it was brought along; not measured here',
      ),
  })
  .openapi('BrandAccuracy');

/** How right a brand has been. */
export const readAccuracy = endpoint(
  {
    name: 'readAccuracy',
    method: 'get',
    path: '/v1/brands/{brandId}/accuracy',
    access: 'readAccuracy',
    tag: 'Brands',
    summary: 'How many of a brand’s verdicts have stood',
    description:
      'Of the verdicts `counterfeit` whose case is over, how many stood, in all and by reason; with the counts and the ' +
      'formula, so that everybody can check it. A case that ended because we did not decide in time says nothing of the ' +
      'verdict, and is not counted.',
    params: z.strictObject({ brandId: identifier.describe('Of which brand; who is of a brand sees its own alone') }),
    answers: { 200: { description: 'What was counted, and what follows', schema: accuracy } },
    problems: ['not_found'],
  },
  async ({ caller, params: { brandId }, dependencies: { database, now } }) => {
    const brand = (await findBrands(database, [brandId])).get(brandId);
    if (brand?.brandId !== brandId || may(caller, 'readAccuracy', { brandId }) !== 'permitted')
      throw new Problem('not_found', 'there is no such brand that you may see');
    const { window, countAtLeast } = (await newestPolicy(database, brand.policy))?.accuracy ?? jointForce.accuracy;
    const since = windowStart(window, now());
    const reasons = await countOutcomes(database, { brandId, since });
    const view = (counts: Counts) => viewCounts(counts, countAtLeast);
    const earlier = await broughtAlong(database, brandId);
    const body = {
      ...{ brandId, window, since, countAtLeast, formula },
      all: view(sumOf(reasons)),
      byReason: reasons.map(({ reasonCode: code, ...counts }) => ({ reasonCode: code, ...view(counts) })),
      answers: await countAnswers(database, { brandId, since }),
      ...(earlier && { broughtAlong: earlier }),
    };
    return { status: 200, body };
  },
);

function viewCounts(counts: Counts, countAtLeast: number): z.infer<typeof measured> {
  const { count, share } = accuracyOf(counts, countAtLeast);
  if (!share) return { count, ...counts };
  return { count, ...counts, share: { rate: decimal(share.rate), lowerBound: decimal(share.lowerBound) } };
}

const decimal = (share: number): string => share.toFixed(4);

const sumOf = (all: readonly Counts[]): Counts =>
  all.reduce(
    (sum, { stood, retracted, reinstated, withdrawn }) => ({
      stood: sum.stood + stood,
      retracted: sum.retracted + retracted,
      reinstated: sum.reinstated + reinstated,
      withdrawn: sum.withdrawn + withdrawn,
    }),
    { stood: 0, retracted: 0, reinstated: 0, withdrawn: 0 },
  );
