import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where downloads are kept for this user: outside `node_modules`, so that `npm ci` does not fetch them again. */
export function cacheFolder(environment: NodeJS.ProcessEnv): string {
  return join(environment.XDG_CACHE_HOME || join(environment.HOME || homedir(), '.cache'), 'joint-force');
}
