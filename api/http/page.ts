import { z } from '@hono/zod-openapi';
import { wholeNumber } from './input/whole-number.ts';

/** One page of a list: every list is given so. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    nextCursor: z.string().optional().describe('Where the next page begins; absent at the end'),
  });

const nextCursorOfBefore = '`nextCursor` of the page before; left out, the list begins';

/** How a page of a list is asked for. */
export const pageQuery = ({ usual, atMost }: { usual: number; atMost: number }) => ({
  limit: wholeNumber({ from: 1, to: atMost })
    .default(usual)
    .describe(`How many items a page has at most: 1 to ${atMost}, ${usual} when left out`),
  cursor: z.string().max(400).optional().describe(nextCursorOfBefore),
});

/** What is asked of a list whose cursor is the number of the last item. */
export const numberedPageQuery = (amounts: { usual: number; atMost: number }) => {
  const { limit, cursor } = pageQuery(amounts);
  return {
    limit,
    cursor: cursor
      .unwrap()
      .regex(/^\d{1,9}$/, 'must be a `nextCursor` that this list has given')
      .optional()
      .describe(nextCursorOfBefore),
  };
};

/**
 * The page of what was found.
 * @param found one more than the limit, when there are so many
 * @param cursorOf names the place of an item
 */
export function pageFrom<Item>(found: readonly Item[], limit: number, cursorOf: (last: Item) => string) {
  const items = found.slice(0, limit);
  const last = found.length > limit ? items.at(-1) : undefined;
  return { items, ...(last !== undefined && { nextCursor: cursorOf(last) }) };
}
