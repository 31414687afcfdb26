/** Where requests go, and as whom. */
export interface ApiAddress {
  /** Such as `http://127.0.0.1:4400`. */
  url: string;
  key: string;
}

/** What stands in the way, said so that the reader can mend it. */
export class IntakeFailure extends Error {
  override name = 'IntakeFailure';
}

/**
 * A `fetch` that gives nothing but successes.
 * @throws IntakeFailure when nobody answers, or what the refusal says
 */
export const fetchOrExplain: typeof fetch = async (input, init) => {
  const { url } = new Request(input);
  let response;
  try {
    response = await fetch(url, init);
  } catch (error) {
    throw new IntakeFailure(whyNoAnswer(new URL(url).origin, error), { cause: error });
  }
  if (response.ok) return response;
  if (response.status === 401)
    throw new IntakeFailure('The key is not valid. Give one of staff or a detector with --key.');
  throw new IntakeFailure(describe(response.status, await response.text()));
};

/** A server that refuses a request before it was sent to its end can break off the connection before its answer is read. */
function whyNoAnswer(origin: string, error: unknown): string {
  const { code } = Object(error instanceof Error && error.cause) as { code?: string };
  return code === 'ECONNREFUSED'
    ? `${origin} does not answer. Start it first: npm start`
    : `The connection to ${origin} broke off. Check the key, and send it again: what was taken is then known.`;
}

function describe(status: number, body: string): string {
  try {
    const { detail, errors = [] } = JSON.parse(body) as { detail: string; errors?: { detail: string }[] };
    return [`Refused (${status}): ${detail}`, ...errors.map((error) => `  ${error.detail}`)].join('\n');
  } catch {
    return `Refused (${status}): ${body.slice(0, 300)}`;
  }
}
