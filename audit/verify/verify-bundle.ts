import { basename } from 'node:path';
import { checkBundle, type BundleAnswer } from '../checks/check-bundle.ts';
import { checkConsistency } from '../checks/check-consistency.ts';
import type { Fault } from '../checks/faults.ts';
import { nodeTools } from './node-tools.ts';
import { readBundle, readSmall } from './read-bundle.ts';
import { Unreadable } from '../checks/unreadable.ts';

/** What is checked. */
interface Asked {
  /** A zip, or the folder into which it was unpacked. */
  bundle: string;
  /** Files with a head kept elsewhere, and the proof between it and the bundle's. */
  kept?: { head: string; consistency: string };
}

/** What came of a check: `found` is nothing where the bundle could not be read at all. */
export interface Verified {
  faults: readonly Fault[];
  found?: BundleAnswer;
  /** Whether the log extends the head that was kept elsewhere; nothing when none was given. */
  extendsKept?: boolean;
}

/** Checks a bundle, and that its log and a head kept elsewhere are of one log. */
export async function verifyBundle({ bundle, kept }: Asked): Promise<Verified> {
  try {
    const found = await checkBundle(await readBundle(bundle, Object.values(kept ?? {})), nodeTools);
    if (!kept) return { faults: found.faults, found };
    if (!found.head) return { faults: found.faults, found, extendsKept: false };
    const beside = {
      head: { name: basename(kept.head), bytes: await readSmall(kept.head) },
      consistency: { name: basename(kept.consistency), bytes: await readSmall(kept.consistency) },
    };
    const further = await checkConsistency(found.head, beside, found.keys, nodeTools);
    return { faults: [...found.faults, ...further], found, extendsKept: further.length === 0 };
  } catch (error) {
    const fault = error instanceof Unreadable ? error.fault : { file: basename(bundle), what: 'cannot be read' };
    return { faults: [fault] };
  }
}
