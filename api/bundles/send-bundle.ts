import { z } from '@hono/zod-openapi';
import type { BundleAsked } from '../../audit/bundle/export-bundle.ts';
import { BundleTooLarge } from '../../audit/bundle/hold-named.ts';
import { reasonOf } from '../../domain/reason.ts';
import { language } from '../../domain/schemas.ts';
import type { Call } from '../http/definition.ts';
import { Problem } from '../http/problem.ts';

export const zip = ['application/zip'] as const;

export const bundleDescription =
  'A zip that is checked without us: `node verify.mjs` in it says whether it is whole. What is not recorded in the log yet is ' +
  'sealed first, and the history of a closed case archived; two bundles of a case at the same head are equal byte for byte. ' +
  'Whatever is not for the reader is withheld, and chain and proofs hold all the same.';

/**
 * A bundle as a download.
 * @throws Problem too_large; unavailable, when the log, the archive or a store cannot be reached now
 */
export async function sendBundle(
  { dependencies, logger }: Pick<Call, 'dependencies' | 'logger'>,
  asked: BundleAsked,
): Promise<Response> {
  const bytes = await dependencies.exportBundle(asked).catch((error: unknown) => {
    if (error instanceof BundleTooLarge) throw new Problem('too_large', error.message);
    logger.warn({ err: error, caseId: asked.caseId }, 'no bundle could be made');
    const headers = { 'Retry-After': '30' };
    throw new Problem('unavailable', `the bundle cannot be made now: ${reasonOf(error)}`, { headers });
  });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="case-${asked.caseId.replaceAll(/[^\w.-]/g, '_')}.zip"`,
      'Cache-Control': 'private, no-store',
    },
  });
}

/** In which language a bundle's paper is asked for. */
export const bundleQuery = z.strictObject({
  language: language.optional().describe('Of `case.pdf`; English when not given'),
});
