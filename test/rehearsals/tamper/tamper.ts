import fc from 'fast-check';
import { checkBundle } from '../../../audit/checks/check-bundle.ts';
import { lineOf } from '../../../audit/checks/faults.ts';
import { nodeTools } from '../../../audit/verify/node-tools.ts';
import { careless } from './careless.ts';
import { forgedContents } from './forged-contents.ts';
import { forgedProofs } from './forged-proofs.ts';
import { forgedRecords } from './forged-records.ts';
import type { Draw, Files, Tampered, Tampering } from './tampering.ts';

/** Every way in which a bundle is changed. */
export const tamperings: readonly Tampering[] = [...careless, ...forgedRecords, ...forgedContents, ...forgedProofs];

/** A change of a bundle that the check has not found, or has not named. */
class Unnoticed extends Error {}

/** Checks a changed bundle. @throws Unnoticed */
async function mustBeFound({ files, what, file, record }: Tampered): Promise<void> {
  const lines = (await checkBundle(files, nodeTools)).faults.map(lineOf);
  const names = (line: string): boolean =>
    file.some((one) => line.startsWith(`${one}:`) || (one === 'the manifest' && line.includes(one))) &&
    (record === undefined || line.includes(record));
  if (!lines.some(names)) throw new Unnoticed(`${what}; the check says:\n${lines.slice(0, 5).join('\n') || 'nothing'}`);
}

/**
 * Changes bundles in every way, so many times, each change drawn by fast-check, which tells its seed when one is not found.
 * @returns how many changes were made
 */
export async function tamper(
  bundles: readonly Files[],
  mutations: number,
  onMutation: (made: number) => void = () => {},
): Promise<number> {
  let made = 0;
  const places = fc.infiniteStream(fc.nat({ max: 2 ** 31 - 1 }));
  const change = fc.record({ bundle: fc.nat(bundles.length - 1), way: fc.nat(tamperings.length - 1), places });
  const property = fc.asyncProperty(change, async ({ bundle, way, places: drawn }) => {
    const draw: Draw = (below) => drawn.next().value! % below;
    const tampered = tamperings[way]!(bundles[bundle]!, draw);
    if (!tampered) return;
    await mustBeFound(tampered);
    made += 1;
    onMutation(made);
  });
  while (made < mutations) await fc.assert(property, { numRuns: mutations - made, endOnFailure: true });
  return made;
}
