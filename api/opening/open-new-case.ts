import type { EnrolledBrand } from '../../database/brands/brands.ts';
import type { InTransaction } from '../../database/connect.ts';
import { appendEvents } from '../../database/ledger/append-events.ts';
import type { CaseRecording } from '../../database/ledger/case-recording.ts';
import { termsOfBrands, type OwnTerms } from '../../database/terms/terms-of-brands.ts';
import type { Circumstances } from '../../domain/case/commands/commands.ts';
import { enact } from '../../domain/case/enact.ts';
import type { CaseEvent, Opening } from '../../domain/case/events.ts';
import type { Actor } from '../../domain/vocabulary.ts';
import type { OpenedCase } from './start-run.ts';

/** A case to be opened, but for what it runs by. */
export interface NewCase {
  caseId: string;
  actor: Actor;
  at: string;
  opening: Omit<Opening, 'terms'>;
  circumstances: Circumstances;
}

/** The first events of a case: what follows from its being opened. */
export function firstEvents(
  { caseId, actor, at, opening, circumstances }: NewCase,
  { names, terms }: OwnTerms,
): CaseEvent[] {
  const content = { caseId, opening: { ...opening, terms: names }, circumstances };
  const opened = enact(undefined, { kind: 'open_case', actor, content }, { now: at, terms });
  if (opened.refused) throw new Error(`not opened: ${opened.refused.message}`);
  return opened.events;
}

/** Opens a case of a brand by a message: it stands in Postgres with its first events; its run is not started here. */
export async function openNewCase(
  transaction: InTransaction,
  brand: EnrolledBrand,
  { updateId, ...opening }: NewCase & { updateId: string },
): Promise<OpenedCase> {
  const { at, caseId } = opening;
  const own = (await termsOfBrands(transaction, [brand], at)).get(brand.brandId);
  if (!own) throw new Error(`brand ${brand.brandId} runs by a policy that is not kept: ${brand.policy}`);
  const events = firstEvents(opening, own);
  const recording: CaseRecording = { events, updateIds: { 1: updateId } };
  const recorded = await appendEvents(transaction, [recording]);
  return { caseId, deliveries: recorded.get(caseId)?.deliveries };
}
