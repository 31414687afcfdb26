import { createHmac } from 'node:crypto';

/** Makes secrets of 32 bytes in base64url: the same for the same request, so that no answer that holds one need be kept. */
export const secretsOf =
  (secret: string) =>
  (updateId: string): string =>
    createHmac('sha256', secret).update(`a key to the API, for ${updateId}`).digest('base64url');
