import { setTimeout as pause } from 'node:timers/promises';

/** Sends what is safe to repeat again while the other side is not available; gives nothing but successes. */
export const fetchPatiently: typeof fetch = async (input, init) => {
  const { url, method, headers } = new Request(input, init);
  const isRepeatable = method === 'GET' || headers.has('Idempotency-Key');
  for (let triesLeft = 30; ; triesLeft -= 1) {
    const response = await fetch(url, init);
    if (response.ok) return response;
    const isOnlyLate = response.status === 503 && isRepeatable;
    if (!isOnlyLate || triesLeft === 0)
      throw new Error(
        `The samples could not be made: ${method} ${url} gave ${response.status} ${await response.text()}`,
      );
    await pause(1000);
  }
};
