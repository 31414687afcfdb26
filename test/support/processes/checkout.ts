import { fileURLToPath } from 'node:url';

/** Where the code of this test stands. */
export const checkout = fileURLToPath(new URL('../../..', import.meta.url));
