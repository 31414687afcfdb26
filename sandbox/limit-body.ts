import { bodyLimit } from 'hono/body-limit';
import { Problem } from './problems.ts';

/** Refuses a larger body with 413 before it is read to its end. */
export const limitBody = (maximumBytes: number) =>
  bodyLimit({
    maxSize: maximumBytes,
    onError: () => {
      throw new Problem(413, 'body_too_large', `The body is larger than ${maximumBytes} bytes.`);
    },
  });
