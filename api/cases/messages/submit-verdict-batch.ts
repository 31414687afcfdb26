import { z } from '@hono/zod-openapi';
import { hashOf } from '../../../database/ledger/hash.ts';
import { errorCode, identifier } from '../../../domain/schemas.ts';
import { casePath } from '../case-path.ts';
import { verdictBody } from './message-endpoints.ts';
import type { Call } from '../../http/definition.ts';
import { endpoint } from '../../http/endpoint.ts';
import { isStorable, wrongFields } from '../../http/input/valid-input.ts';
import { happened, Problem, type FieldError } from '../../http/problem.ts';
import { wrongReasonIn } from '../../reasons/wrong-reason.ts';
import { sendMessage } from './send-message.ts';
import { visibleCase } from '../visible-case.ts';
import { wrongRightOfVerdict } from './wrong-ipr-record.ts';

const linesAtMost = 500;
const linesAtOnce = 16;

const verdictLine = verdictBody
  .extend({
    caseId: casePath.shape.caseId,
    seenSequence: z
      .int()
      .min(1)
      .max(999_999_999)
      .optional()
      .describe(
        'The `sequence` of the case as you have seen it: the line is refused when something has happened since',
      ),
  })
  .openapi('VerdictLine');
type VerdictLine = z.output<typeof verdictLine>;

/** A line that is none: what is wrong with it, and the case that it names. */
interface Misfit {
  errors: FieldError[];
  caseId?: string;
}

/** Any line, so that one which does not fit is refused alone. */
const misfit = z
  .custom<z.input<typeof verdictLine>>()
  .openapi({ type: 'object', description: 'What does not fit is refused by line' })
  .transform((given: unknown): Misfit => {
    const { data: caseId } = casePath.shape.caseId.safeParse(Object(given).caseId);
    return { errors: wrongFields(verdictLine.safeParse(given)), ...(caseId && { caseId }) };
  });
const line = z.union([verdictLine.refine(isStorable), misfit]);

const lineResult = z
  .object({
    line: z.int().min(1).describe('Where it stands in `verdicts`, from 1'),
    caseId: identifier.optional().describe('Absent when the line names none'),
    status: z.enum(['given', 'refused']),
    problem: z
      .object({
        code: errorCode,
        detail: z.string(),
        errors: z.array(z.object({ pointer: z.string().optional(), detail: z.string() })).optional(),
        happened: happened.optional(),
      })
      .optional(),
  })
  .openapi('VerdictLineResult');
type LineResult = z.infer<typeof lineResult>;

/** The brand answers many verification requests at once. */
export const submitVerdictBatch = endpoint(
  {
    name: 'submitVerdictBatch',
    method: 'post',
    path: '/v1/verdict-batches',
    access: 'submitVerdict',
    tag: 'Messages to a case',
    summary: 'Answer many verification requests',
    description:
      `Up to ${linesAtMost} verdicts, each about another case. A line that is refused, or is none, stops no other. When a case does ` +
      'not answer in time, the whole is answered with 503: send the same again with the same `Idempotency-Key`, and what ' +
      'was given is given once.',
    body: z.strictObject({
      verdicts: z
        .array(line)
        .min(1)
        .max(linesAtMost)
        .describe('The verdicts, each about another case; of several about one, the first counts'),
    }),
    example: {
      verdicts: [
        { caseId: 'case-01kb3v8w5h', verdict: 'counterfeit', reasonCode: 'fake_logo', iprRecordId: 'aurelia-mark' },
        { caseId: 'case-01kb3v8w5j', verdict: 'authentic', reasonCode: 'genuine' },
      ],
    },
    answers: {
      200: { description: 'What became of each line', schema: z.object({ results: z.array(lineResult) }) },
    },
    problems: ['unavailable'],
  },
  async (call) => {
    const { verdicts } = call.body;
    const results: LineResult[] = [];
    const waiting = inTurn(refuseRepeatedCases(verdicts));
    const outcomes = await Promise.allSettled(
      Array.from({ length: linesAtOnce }, async () => {
        for (const [index, verdict] of waiting) {
          results[index] = 'errors' in verdict ? refused(verdict, index + 1) : await giveLine(call, verdict, index + 1);
        }
      }),
    );
    // Only now is nothing under way that a repeated request would meet.
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
    return { status: 200, body: { results } };
  },
);

/** Shared by those who take from it; whoever fails closes it for all: a generator ends when its loop is left. */
function* inTurn<Item>(items: readonly Item[]): Generator<[number, Item]> {
  yield* items.entries();
}

/** @throws Problem unavailable: not a definite answer, and none that the rest of the batch need wait for */
async function giveLine(
  call: Pick<Call, 'caller' | 'updateId' | 'receivedAt' | 'dependencies'>,
  { caseId, seenSequence: seen, ...content }: VerdictLine,
  line: number,
): Promise<LineResult> {
  const lineCall = { ...call, seen, updateId: hashOf([call.updateId, line]) };
  try {
    const found = await visibleCase(call, caseId, 'submitVerdict');
    const errors = [...wrongReasonIn('submitVerdict', content), ...(await wrongRightOfVerdict(call, found, content))];
    if (errors.length > 0) throw new Problem('invalid', 'the line does not fit', { errors });
    await sendMessage(lineCall, found, 'submitVerdict', content);
    return { line, caseId, status: 'given' };
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw error;
    const { code, message: detail, more } = error;
    const { happened: since } = more.members ?? {};
    const problem = { code, detail, ...(more.errors && { errors: more.errors }), ...(since && { happened: since }) };
    return { line, caseId, status: 'refused', problem };
  }
}

function refused({ errors, caseId }: Misfit, line: number): LineResult {
  const problem = { code: 'invalid', detail: 'the line does not fit', errors } as const;
  return { line, ...(caseId && { caseId }), status: 'refused', problem };
}

/** They are given side by side: which of two verdicts about one case came first would be chance. */
function refuseRepeatedCases(lines: readonly (VerdictLine | Misfit)[]): (VerdictLine | Misfit)[] {
  const seen = new Set<string>();
  return lines.map((one) => {
    if ('errors' in one) return one;
    const { caseId } = one;
    if (seen.has(caseId)) return { caseId, errors: [{ pointer: '/caseId', detail: 'is the case of an earlier line' }] };
    seen.add(caseId);
    return one;
  });
}
