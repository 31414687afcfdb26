import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { identifyProcess, isRunning, processIdentity, type ProcessIdentity } from './process-identity.ts';

const claim = z.object({ owner: processIdentity, server: processIdentity.optional() });
type Claim = z.infer<typeof claim>;

/** Thrown when another living process (or this one, earlier) owns the thing. */
export class AlreadyOwned extends Error {
  override readonly name = 'AlreadyOwned';
  /** The id of the process that owns it. */
  readonly owner: number;
  constructor(what: string, owner: number) {
    super(`${what} is in use by process ${owner}. Stop that process first (kill ${owner}), then try again.`);
    this.owner = owner;
  }
}

/** What this process has owned since `takeOwnership`. */
export interface Ownership {
  /** The server that an earlier owner left running when it was killed: to be stopped before a new one starts. */
  readonly orphan: ProcessIdentity | undefined;
  /** The earlier owner was killed. */
  readonly isAfterCrash: boolean;
  /** Notes the child process that works on the owned thing, so that the next owner can stop it should we be killed. */
  noteServer(processId: number): void;
  /** Gives the thing free. */
  release(): void;
}

/**
 * Makes this process the only owner of something on disk (`what`, for people to read) by a file that says so.
 * The file of an owner that no longer runs is taken over.
 * @throws AlreadyOwned
 */
export function takeOwnership(file: string, what: string): Ownership {
  const owner = identifyProcess(process.pid);
  if (!owner) throw new Error('This system tells neither by /proc nor by ps which processes run.');
  const draft = `${file}.${process.pid}`;
  for (;;) {
    const earlier = readClaim(file);
    if (earlier && isRunning(earlier.owner)) throw new AlreadyOwned(what, earlier.owner.processId);
    if (earlier) removeStale(file, earlier);
    const orphan = earlier?.server && isRunning(earlier.server) ? earlier.server : undefined;
    writeFileSync(draft, JSON.stringify({ owner, server: orphan } satisfies Claim));
    try {
      linkSync(draft, file); // refuses an existing file and never shows half of one
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw error;
    } finally {
      rmSync(draft);
    }
    let released = false;
    return {
      orphan,
      isAfterCrash: earlier !== undefined,
      noteServer(processId) {
        writeFileSync(draft, JSON.stringify({ owner, server: identifyProcess(processId) } satisfies Claim));
        renameSync(draft, file);
      },
      release() {
        if (!released) rmSync(file, { force: true }); // the second time it might be another process's
        released = true;
      },
    };
  }
}

function readClaim(file: string): Claim | undefined {
  try {
    return claim.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`${file} does not say who owns what it guards. If nobody does, remove it.`, { cause: error });
  }
}

/** Moves the file aside before it goes: should another process have taken over meanwhile, its file is put back. */
function removeStale(file: string, stale: Claim): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readClaim(aside)?.owner.startedAt !== stale.owner.startedAt) linkSync(aside, file);
  rmSync(aside);
}
