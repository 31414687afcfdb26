import { ApplicationFailure } from '@temporalio/activity';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import { reasonCode } from '../../domain/schemas.ts';
import { languages, measures, type Language, type Measure } from '../../domain/vocabulary.ts';
import { readAtMost } from './read-at-most.ts';
import { readRetryAfter } from './retry-after.ts';

/** What a case wants of a listing. */
interface Restriction {
  listingId: string;
  caseId: string;
  measure: Measure;
  /** Rises with each order of the case: the marketplace ignores a lower one, and the same again changes nothing. */
  order: number;
  reason: string;
}

/** A letter to a seller; the same id again is the same letter. */
interface SellerMessage {
  messageId: string;
  caseId: string;
  kind: string;
  language: Language;
  subject: string;
  text: string;
  html: string;
}

const listingAnswer = (listingId: string) =>
  z.object({
    listingId: z.literal(listingId),
    status: z.enum(['live', 'gone']),
    measureInForce: z.enum(measures),
    seller: z.object({ sellerId: z.string(), language: z.enum(languages) }),
  });
type Listing = z.infer<ReturnType<typeof listingAnswer>>;

/** That the order stands, or one that came after it; its contract calls it the case's `decision`. */
const restrictionAnswer = ({ measure, order }: Restriction) =>
  z.union([
    z.object({ decision: z.literal(order), measure: z.literal(measure) }),
    z.object({ decision: z.int().min(order + 1) }),
  ]);

const messageAnswer = ({ messageId }: SellerMessage) => z.object({ messageId: z.literal(messageId) });

/** What we read of a problem document (RFC 9457): its code, when it is one that the ledger can hold. */
const problem = z.object({ code: reasonCode });

export interface Marketplace {
  look(listingId: string): Promise<Listing>;
  restrict(restriction: Restriction): Promise<void>;
  tell(sellerId: string, message: SellerMessage): Promise<void>;
}

const largestAnswerBytes = 1_000_000;

/**
 * The marketplace's own listing service, over HTTP, signed by the Standard Webhooks scheme. What it says counts as done
 * only in the words of its contract. Its refusals (4xx) are final and fail with `MarketplaceRefusal` and a code. All else
 * fails with `MarketplaceFault` and is to be tried again, when the marketplace says or after a while: too many requests,
 * faults, lost answers, redirects (never followed: our signature is for it alone), and answers that are none.
 * Failures tell status and code, no words of the marketplace: they stand in Temporal.
 * @param url where its connector answers; its paths follow on it, without a slash at its end
 * @param secret `whsec_…`, shared with the marketplace
 * @param answersWithinMilliseconds what takes longer counts as lost
 */
export function connectMarketplace({
  url,
  secret,
  answersWithinMilliseconds = 10_000,
}: {
  url: string;
  secret: string;
  answersWithinMilliseconds?: number;
}): Marketplace {
  const webhook = new Webhook(secret);

  async function call<Answer>(
    answer: z.ZodType<Answer>,
    method: string,
    path: string,
    id: string,
    content?: object,
  ): Promise<Answer> {
    const body = content === undefined ? '' : JSON.stringify(content);
    const at = new Date();
    const signal = AbortSignal.timeout(answersWithinMilliseconds);
    const request: RequestInit = {
      method,
      headers: {
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': webhook.sign(id, at, body),
        ...(content === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(content === undefined ? {} : { body }),
      redirect: 'manual',
      signal,
    };
    try {
      const response = await fetch(`${url}${path}`, request);
      return understand(response, parseJson(await readAtMost(response, largestAnswerBytes)), answer);
    } catch (error) {
      throw error instanceof ApplicationFailure ? error : fault(`did not answer: ${whatHappened(error, signal)}`);
    }
  }

  return {
    look: (listingId) =>
      call(listingAnswer(listingId), 'GET', `/listings/${encodeURIComponent(listingId)}`, `look-${listingId}`),
    async restrict(restriction) {
      const { listingId, caseId, measure, order: decision, reason } = restriction;
      const path = `/listings/${encodeURIComponent(listingId)}/restrictions/${encodeURIComponent(caseId)}`;
      const id = `${caseId}.${decision}`;
      const answer = restrictionAnswer(restriction);
      if (measure === 'none')
        await call(answer, 'DELETE', `${path}?${new URLSearchParams({ decision: String(decision), reason })}`, id);
      else await call(answer, 'PUT', path, id, { measure, decision, reason });
    },
    async tell(sellerId, message) {
      const path = `/sellers/${encodeURIComponent(sellerId)}/messages`;
      await call(messageAnswer(message), 'POST', path, message.messageId, message);
    },
  };
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

const isJson = ({ headers }: Response): boolean =>
  /^application\/json\s*(;|$)/i.test(headers.get('content-type') ?? '');

/** @throws ApplicationFailure when it is a refusal, or not what the contract calls an answer */
function understand<Answer>(response: Response, content: unknown, answer: z.ZodType<Answer>): Answer {
  const { status } = response;
  if (response.ok) {
    const { success, data } = answer.safeParse(content);
    if (success && isJson(response)) return data;
    throw fault(`answered ${status}, and not what its contract says`);
  }
  const isFinal = status >= 400 && status < 500 && status !== 408 && status !== 429;
  if (!isFinal) throw fault(`answered ${status}`, readRetryAfter(response.headers.get('retry-after')));
  const code = problem.safeParse(content).data?.code ?? `http_${status}`;
  throw ApplicationFailure.create({
    type: 'MarketplaceRefusal',
    message: `the marketplace answered ${status}: ${code}`,
    nonRetryable: true,
    details: [code],
  });
}

const fault = (what: string, nextRetryDelay?: number): ApplicationFailure =>
  ApplicationFailure.create({
    type: 'MarketplaceFault',
    message: `the marketplace ${what}`,
    ...(nextRetryDelay === undefined ? {} : { nextRetryDelay }),
  });

/** By the code of the network's error; its message could hold what the marketplace has sent. */
function whatHappened(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'the time is over';
  const { code } = ((error as Error).cause ?? error) as { code?: unknown };
  return typeof code === 'string' ? code : 'the connection broke';
}
