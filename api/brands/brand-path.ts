import { z } from '@hono/zod-openapi';
import { identifier } from '../../domain/schemas.ts';

/** What names a brand in a path. */
export const brandPath = z.strictObject({ brandId: identifier.describe('The brand, by its id') });
