import { z } from '@hono/zod-openapi';
import { countedAtMost } from '../../database/cases/listed-cases.ts';

/** How many there are in a list that can be long. */
export const howMany = {
  count: z.int(),
  atMost: z
    .literal(true)
    .optional()
    .describe(`There are more than \`count\`: no further than ${countedAtMost} is counted`),
};

/** @param counted up to one more than are counted */
export const viewCount = (counted: number): { count: number; atMost?: true } =>
  counted > countedAtMost ? { count: countedAtMost, atMost: true } : { count: counted };
