import type { BundleReader } from '../../audit/bundle/case-content.ts';
import type { Caller } from '../access/authenticate.ts';
import { eventReaderOf } from '../access/parties.ts';
import { casePath } from '../cases/case-path.ts';
import { visibleCase } from '../cases/visible-case.ts';
import { endpoint } from '../http/endpoint.ts';
import { bundleDescription, bundleQuery, sendBundle, zip } from './send-bundle.ts';

/** The whole record of a case, to keep and to check elsewhere. */
export const readBundle = endpoint(
  {
    name: 'readBundle',
    method: 'get',
    path: '/v1/cases/{caseId}/bundle',
    access: 'readBundles',
    tag: 'Cases',
    summary: 'Download a case with its proofs',
    description: `${bundleDescription} Auditors and staff get the view \`auditor\`, a brand that of a \`brand\`.`,
    params: casePath,
    query: bundleQuery,
    answers: { 200: { description: 'The bundle', mediaTypes: zip } },
    problems: ['not_found', 'too_large'],
  },
  async (call) => {
    const { caller, params, query } = call;
    await visibleCase(call, params.caseId, 'readBundle');
    return sendBundle(call, {
      caseId: params.caseId,
      reader: bundleReaderOf(caller),
      language: query.language ?? 'en',
    });
  },
);

/** Auditors alone get everything. */
const bundleReaderOf = (caller: Caller): BundleReader =>
  caller.role === 'auditor' ? 'auditor' : eventReaderOf(caller);
