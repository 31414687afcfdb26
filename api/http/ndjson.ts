/** What is answered line by line (NDJSON). */
export const ndjson = 'application/x-ndjson';

/** A body of JSON, an object a line, that goes out as it comes to be. When the reader leaves, nothing more is made. */
export function ndjsonBody(parts: AsyncGenerator<readonly object[]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value.map((line) => `${JSON.stringify(line)}\n`).join('')));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}
