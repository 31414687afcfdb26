import { findPartner } from '../../database/brands/partners.ts';
import { may } from '../../domain/access/may.ts';
import { brandPath } from '../brands/brand-path.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { partnerView, viewPartner } from './partner.ts';

/** Both sides see who looks after a brand. */
export const readPartner = endpoint(
  {
    name: 'readPartner',
    method: 'get',
    path: '/v1/brands/{brandId}/partner',
    access: 'readPartner',
    tag: 'Partners',
    summary: 'Read who looks after a brand, and how to reach them',
    description: 'For the people of the brand, its agents included, and for those of the marketplace.',
    params: brandPath,
    answers: { 200: { description: 'Who looks after it', schema: partnerView } },
    problems: ['not_found'],
  },
  async ({ caller, params: { brandId }, dependencies: { database, now } }) => {
    const isTheirs = may(caller, 'readPartner', { brandId }) === 'permitted';
    const partner = isTheirs ? await findPartner(database, brandId, now()) : undefined;
    if (!partner) throw new Problem('not_found', 'there is no such brand that you may see');
    return { status: 200, body: viewPartner(brandId, partner) };
  },
);
