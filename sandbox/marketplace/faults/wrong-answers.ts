/** What may come with status 200 and is not the contract's. */
export const wrongAnswers = ['html', 'other_json', 'empty', 'truncated', 'endless'] as const;

const json = { 'content-type': 'application/json' };
const breaksOff = { 'content-length': '1000', connection: 'close' };

/** `truncated` breaks off in the middle, `endless` is a gigabyte. */
export function wrongAnswer(kind: (typeof wrongAnswers)[number]): Response {
  switch (kind) {
    case 'html':
      return new Response('<!doctype html><title>Sign in</title>', { headers: { 'content-type': 'text/html' } });
    case 'other_json':
      return new Response('{"status":"ok"}', { headers: json });
    case 'empty':
      return new Response('', { headers: json });
    case 'truncated':
      return new Response('{"listingId":', { headers: { ...json, ...breaksOff } });
    case 'endless':
      return new Response(gigabyte(), { headers: json });
  }
}

/** Made while it is read. */
function gigabyte(): ReadableStream<Uint8Array> {
  const piece = new TextEncoder().encode(' '.repeat(65_536));
  let left = 16_384;
  return new ReadableStream({
    pull(controller) {
      if (left-- > 0) controller.enqueue(piece);
      else controller.close();
    },
  });
}
