import { z } from '@hono/zod-openapi';
import type { Erased } from '../../database/evidence/erased.ts';
import { erasureReason, timestamp } from '../../domain/schemas.ts';
import { Problem } from '../http/problem.ts';

/** What is shown in the place of words and files that were erased. */
export const erasedView = z
  .object({ at: timestamp, because: erasureReason })
  .describe('That it was erased: since when, and why')
  .openapi('Erased');

/** The same as a refusal, for who asks for the thing itself. */
export const wasErased = ({ at, because }: Erased): Problem =>
  new Problem('erased', `it was erased on ${at.slice(0, 10)} because: ${because}`, {
    members: { erased: { at, because } },
  });
