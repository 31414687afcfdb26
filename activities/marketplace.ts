import { ApplicationFailure } from '@temporalio/activity';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import { measures, reasonCode, type Measure } from '../domain/vocabulary.ts';

/** What a case wants of a listing. */
export interface Restriction {
  listingId: string;
  caseId: string;
  measure: Measure;
  /** Rises with each decision of the case: the marketplace ignores a lower one, and the same again changes nothing. */
  decision: number;
  reason: string;
}

/** A letter to a seller; the same id again is the same letter. */
interface SellerMessage {
  messageId: string;
  caseId: string;
  kind: string;
  language: 'en' | 'de';
  subject: string;
  text: string;
  html: string;
}

const listing = z.object({
  status: z.enum(['live', 'gone']),
  measureInForce: z.enum(measures),
  url: z.string().optional(),
  seller: z.object({ sellerId: z.string(), language: z.enum(['en', 'de']) }),
});
type Listing = z.infer<typeof listing>;

export interface Marketplace {
  look(listingId: string): Promise<Listing>;
  restrict(restriction: Restriction): Promise<void>;
  tell(sellerId: string, message: SellerMessage): Promise<void>;
}

/**
 * The marketplace's own listing service, over HTTP, signed by the Standard Webhooks scheme. Too many requests are
 * tried again when the marketplace says; its faults and lost answers after a while; any other refusal is final and
 * fails with `MarketplaceRefusal` and a code.
 * @param url where its connector answers
 * @param secret `whsec_…`, shared with the marketplace
 */
export function connectMarketplace({ url, secret }: { url: string; secret: string }): Marketplace {
  const webhook = new Webhook(secret);

  async function call(method: string, path: string, id: string, content?: object): Promise<unknown> {
    const body = content === undefined ? '' : JSON.stringify(content);
    const at = new Date();
    const response = await fetch(new URL(path, url), {
      method,
      headers: {
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': webhook.sign(id, at, body),
        ...(content === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(content === undefined ? {} : { body }),
      signal: AbortSignal.timeout(10_000),
    });
    if (response.ok) return response.json();
    throw failureOf(response, await response.text());
  }

  return {
    async look(listingId) {
      return listing.parse(await call('GET', `/listings/${encodeURIComponent(listingId)}`, `look-${listingId}`));
    },
    async restrict({ listingId, caseId, measure, decision, reason }) {
      const path = `/listings/${encodeURIComponent(listingId)}/restrictions/${encodeURIComponent(caseId)}`;
      const id = `${caseId}.${decision}`;
      if (measure === 'none')
        await call('DELETE', `${path}?${new URLSearchParams({ decision: String(decision), reason })}`, id);
      else await call('PUT', path, id, { measure, decision, reason });
    },
    async tell(sellerId, message) {
      await call('POST', `/sellers/${encodeURIComponent(sellerId)}/messages`, message.messageId, message);
    },
  };
}

/** What we read of a problem document (RFC 9457): its code, when it is one that the ledger can hold. */
const problem = z.object({ code: reasonCode });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function failureOf(response: Response, body: string): ApplicationFailure {
  const message = `the marketplace answered ${response.status}: ${body.slice(0, 500)}`;
  const { status } = response;
  if (status === 429 || status >= 500 || status === 408) {
    const seconds = Number(response.headers.get('retry-after'));
    const nextRetryDelay = seconds > 0 ? { nextRetryDelay: Math.min(seconds, 3600) * 1000 } : {};
    return ApplicationFailure.create({ type: 'MarketplaceBusy', message, ...nextRetryDelay });
  }
  const code = problem.safeParse(parseJson(body)).data?.code ?? `http_${status}`;
  return ApplicationFailure.create({ type: 'MarketplaceRefusal', message, nonRetryable: true, details: [code] });
}
