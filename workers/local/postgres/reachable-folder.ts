import { chmod, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes a folder that other users can pass through, whatever the umask; folders that were there stay as they are. */
export async function makeReachable(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  for (let made = folder; first && made.startsWith(first); made = dirname(made)) await chmod(made, 0o755);
}
