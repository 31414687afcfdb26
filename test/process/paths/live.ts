import type { Circumstances } from '../../../domain/case/commands/commands.ts';
import type { Given } from '../../support/cases/opening.ts';
import type { CaseHandle, Rig } from '../../support/rigs/rig.ts';
import { make, until, type Journey, type Move } from './moves.ts';
import { fileNameOf, type Path } from './path.ts';

/** A path that was lived to its end. */
export interface Lived {
  handle: CaseHandle;
  caseId: string;
  /** The case under which the marketplace knows the offer's restriction. */
  restrictionCaseId: string;
}

/** The offer that a path is about. */
const listingOf = (path: Path): string => `offer.${fileNameOf(path)}`;

/** Sets what the marketplace's calls will meet, for all paths together. */
export async function setFaults(rig: Rig, paths: readonly Path[]): Promise<void> {
  await rig.sandbox.faults(
    paths.flatMap((path) => (path.faults ?? []).map((fault) => ({ ...fault, listingId: listingOf(path) }))),
  );
}

/** Opens a case and lets everything on its path happen. */
export async function live(rig: Rig, path: Path): Promise<Lived> {
  const listingId = listingOf(path);

  async function through(moves: readonly Move[], opening: Given, circumstances?: Circumstances) {
    const handle = await rig.open(
      { ...opening, listingId, ...(path.policy && { policy: path.policy }) },
      circumstances,
      path.soldBy === undefined ? {} : { soldBy: path.soldBy },
    );
    const journey: Journey = { rig, handle, caseId: handle.workflowId, listingId };
    for (const move of moves) await make(move, journey);
    await until('case_closed')(journey);
    return { handle, caseId: journey.caseId };
  }

  if (!path.undoes) {
    const lived = await through(path.play, path.opening ?? {}, path.circumstances);
    return { ...lived, restrictionCaseId: lived.caseId };
  }
  const { caseId: cites } = await through(path.undoes, {});
  const standing: Circumstances['standing'] = {
    reasonCode: 'court_order',
    restrictionCaseId: cites,
    measure: 'removed',
    order: 1,
    told: ['brand', 'seller'],
  };
  const lived = await through(path.play, { kind: 'reinstatement', cites }, { standing });
  return { ...lived, restrictionCaseId: cites };
}
