import { fileURLToPath } from 'node:url';

/** The portal of the release to which this process belongs; it stands beside it. */
export const releasedPortal = fileURLToPath(new URL('portal', import.meta.url));
