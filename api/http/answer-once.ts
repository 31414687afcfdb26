import {
  claimRequest,
  keepAnswer,
  releaseRequest,
  type KeptAnswer,
  type RequestClaim,
} from '../../database/access/idempotency-keys.ts';
import type { Dependencies } from './dependencies.ts';
import type { Answer } from './definition.ts';
import { Problem, type ProblemDocument } from './problem.ts';

/**
 * Answers a request that carries an idempotency key: the first definite answer, a refusal included, is kept for 30 days
 * and given again, under the id of the request that asks again. No answer is kept to what may go better next time: it
 * is answered then as what came when it first came.
 * @throws Problem key_reused, request_in_progress
 */
export async function answerOnce(
  { database, logger }: Pick<Dependencies, 'database' | 'logger'>,
  claim: RequestClaim,
  requestId: string,
  answer: (receivedAt: string) => Promise<Answer>,
): Promise<Answer> {
  const claimed = await claimRequest(database, claim);
  switch (claimed.kind) {
    case 'another_request':
      throw new Problem('key_reused', 'this Idempotency-Key came with another request before');
    case 'in_progress':
      throw new Problem('request_in_progress', 'the same request is being answered; ask again', {
        headers: { 'Retry-After': '1' },
      });
    case 'answered': {
      const { status, body, headers } = claimed;
      const isProblem = status >= 400;
      return {
        status,
        body: isProblem ? { ...(body as ProblemDocument), requestId } : body,
        headers: {
          ...headers,
          ...(isProblem && { 'Content-Type': 'application/problem+json' }),
          'Idempotency-Replayed': 'true',
        },
      };
    }
    case 'claimed':
      break;
  }
  const own = { ...claim, claimId: claimed.claimId };
  // The request has its answer by then, and loses it when the keeping fails: its effect is safe all the same.
  const keep = (given: KeptAnswer) =>
    keepAnswer(database, own, given).catch((error: unknown) => logger.error({ err: error }, 'answer not kept'));
  try {
    const given = await answer(claimed.receivedAt);
    if (given instanceof Response) throw new Error('only JSON answers can be kept');
    await keep({ headers: {}, ...given });
    return given;
  } catch (error) {
    if (error instanceof Problem && isDefinite(error))
      await keep({ status: error.status, body: error.document(requestId), headers: error.more.headers ?? {} });
    else await releaseRequest(database, own).catch(() => {}); // expires by itself
    throw error;
  }
}

const isDefinite = ({ status }: Problem): boolean => status < 500 && status !== 429;
