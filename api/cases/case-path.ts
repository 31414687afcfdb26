import { z } from '@hono/zod-openapi';
import { identifier } from '../../domain/schemas.ts';

/** What names a case in a path. */
export const casePath = z.strictObject({
  caseId: identifier.describe('The case, by the `caseId` that its opening was answered with'),
});
