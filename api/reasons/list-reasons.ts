import { z } from '@hono/zod-openapi';
import { reasonsByAnswer, reasonsOfAct, type ChosenReason } from '../../domain/reasons/lists.ts';
import { reasonWords } from '../../domain/reasons/words.ts';
import { language } from '../../domain/schemas.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { endpoint } from '../http/endpoint.ts';

const list = z
  .object({
    decision: z.string().describe('What is decided or done: the name of its operation in this description'),
    answer: z.string().optional().describe('With which answer, where the decision has several'),
    reasons: z.array(z.object({ code: z.string(), words: z.string() })).describe('In the order in which to show them'),
  })
  .openapi('ReasonList');

/** The reasons that people can choose from. */
export const listReasons = endpoint(
  {
    name: 'listReasons',
    method: 'get',
    path: '/v1/reasons',
    access: 'everyone',
    tag: 'Messages to a case',
    summary: 'The reasons of each decision, in words',
    description:
      'Nine codes at most for each answer: any other `reasonCode` is refused (`invalid`), with the list. What detectors ' +
      'find has words of their own.',
    query: z.strictObject({ language: language.default('en').describe('In which language the words are') }),
    answers: {
      200: {
        description: 'All lists',
        schema: z.object({ language, lists: z.array(list) }).openapi('Reasons'),
      },
    },
  },
  async ({ query }) => ({ status: 200, body: { language: query.language, lists: listsIn(query.language) } }),
);

function listsIn(inLanguage: Language): z.infer<typeof list>[] {
  const worded = (codes: readonly ChosenReason[]) =>
    codes.map((code) => ({ code, words: reasonWords[inLanguage][code] }));
  const decided = Object.entries(reasonsByAnswer).flatMap(([decision, lists]) =>
    Object.entries<readonly ChosenReason[]>(lists).map(([answer, codes]) => ({
      decision,
      answer,
      reasons: worded(codes),
    })),
  );
  const done = Object.entries<readonly ChosenReason[]>(reasonsOfAct).map(([decision, codes]) => ({
    decision,
    reasons: worded(codes),
  }));
  return [...decided, ...done];
}
