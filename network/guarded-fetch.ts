import type { PrivateNetworks } from '../domain/public-url.ts';
import { withGuardedConnection } from './guarded-connection.ts';

const answersWithinMilliseconds = 10_000;

/** Longer than any identity provider's list of keys. */
const longestAnswerBytes = 256 * 1024;

/** What is asked, as `fetch` is told it. */
interface Asked {
  method: string;
  headers: Record<string, string>;
  body?: string | URLSearchParams | undefined;
}

/**
 * Asks where somebody else has told us to, and reads the answer up to a length. It is read as it came: one that is
 * compressed is none, so that no small answer becomes a big one here.
 * @throws NotPublic, and Error when there is no answer in time, or one that is too long
 */
export const guardedFetch =
  (privateNetworks: PrivateNetworks) =>
  (address: string, { method, headers, body }: Asked): Promise<Response> => {
    const url = new URL(address);
    const signal = AbortSignal.timeout(answersWithinMilliseconds);
    return withGuardedConnection(url, { privateNetworks, answersWithinMilliseconds }, async (connection) => {
      const answer = await connection.request({
        method,
        path: `${url.pathname}${url.search}`,
        headers: { ...headers, 'accept-encoding': 'identity' },
        body: body === undefined ? null : String(body),
        signal,
      });
      const parts: Buffer[] = [];
      let length = 0;
      for await (const part of answer.body as AsyncIterable<Buffer>) {
        length += part.length;
        if (length > longestAnswerBytes) throw new Error('the answer is too long');
        parts.push(part);
      }
      const named = Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
        [value ?? []].flat().map((one) => [name, one]),
      );
      const isEmpty = [204, 205, 304].includes(answer.statusCode);
      return new Response(isEmpty ? null : Buffer.concat(parts), { status: answer.statusCode, headers: named });
    });
  };
