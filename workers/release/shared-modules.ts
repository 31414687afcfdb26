import { z } from 'zod';

/**
 * Loads the library of schemas before the first run begins, so that all runs of a worker share it; each builds its own
 * schemas. An object is the schema at whose first making the library changes its own settings, which are frozen afterwards.
 */
z.object({});
