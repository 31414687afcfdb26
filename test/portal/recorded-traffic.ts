import type { BrowserContext, Page } from 'playwright-core';

/** All that a browser was sent, as text: pages, scripts, answers, pictures, and each event of a stream. */
export interface RecordedTraffic {
  /** Where any of the words stands, each with its address; upper and lower case are the same. */
  find(words: readonly string[]): Promise<{ word: string; address: string }[]>;
}

/** Records from now on what comes to the pages of a browser. @param page the one whose streams are listened to */
export async function recordTraffic(context: BrowserContext, page: Page): Promise<RecordedTraffic> {
  const received: { address: string; text: string }[] = [];
  const underWay: Promise<void>[] = [];
  const keep = (address: string, text: string): void => void received.push({ address, text: text.toLowerCase() });
  context.on('response', (response) => {
    const address = response.url();
    keep(address, JSON.stringify(response.headers()));
    const isStream = response.headers()['content-type']?.startsWith('text/event-stream');
    if (isStream || response.status() === 204 || response.status() === 304) return;
    // A page that was left, or an answer that leads elsewhere, has no body to be read any more.
    underWay.push(
      response.body().then(
        (body) => keep(address, body.toString('utf8')),
        () => {},
      ),
    );
  });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.eventSourceMessageReceived', ({ data }) => keep('event stream', data));
  return {
    async find(words) {
      await Promise.all(underWay);
      return words.flatMap((word) =>
        received.filter(({ text }) => text.includes(word.toLowerCase())).map(({ address }) => ({ word, address })),
      );
    },
  };
}
