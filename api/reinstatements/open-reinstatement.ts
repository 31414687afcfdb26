import { findBrands } from '../../database/brands/brands.ts';
import { findCaseOfUpdate } from '../../database/ledger/find-update.ts';
import { findReinstatementOf } from '../../database/cases/reinstatements.ts';
import { lockListings } from '../../database/intake/suspicions.ts';
import type { Case } from '../../domain/case/case.ts';
import type { Refusal } from '../../domain/case/decided.ts';
import { encloseWithin } from '../files/enclosures.ts';
import type { Call } from '../http/definition.ts';
import { inOwnWords } from '../opening/in-own-words.ts';
import { newId } from '../opening/new-id.ts';
import { openNewCase } from '../opening/open-new-case.ts';
import { retryWhenOvertaken } from '../opening/retry-when-overtaken.ts';
import type { OpenedCase } from '../opening/start-run.ts';

type Opened =
  | (OpenedCase & { isNew: true; refused?: never })
  /** The same request has opened the case before. */
  | { caseId: string; isNew: false; refused?: never }
  | { refused: Refusal };

/** Opens the case that undoes a closed one. It stands in Postgres with its first events; its run is not started here. */
export function openReinstatement(
  call: Pick<Call, 'caller' | 'updateId' | 'dependencies'>,
  cited: Case,
  { reasonCode, note }: { reasonCode: string; note?: string | undefined },
): Promise<Opened> {
  const { caller, updateId, dependencies } = call;
  const { offer, measure } = cited;
  return retryWhenOvertaken(dependencies.database, async (transaction): Promise<Opened> => {
    await lockListings(transaction, [offer]);
    const known = await findCaseOfUpdate(transaction, updateId);
    if (known) return { caseId: known, isNew: false };
    if (cited.stage.name !== 'closed' || cited.ending?.outcome !== 'removed')
      return refuse('the case has not ended as removed');
    const earlier = await findReinstatementOf(transaction, { caseId: cited.caseId, ...offer });
    if (earlier) return refuse(`case ${earlier} undoes it already`);

    const at = dependencies.now();
    const caseId = newId('c', at);
    const brand = (await findBrands(transaction, [offer.brandId])).get(offer.brandId)!;
    const enclosed = await encloseWithin(transaction, call, caseId, { note });
    const standing = {
      reasonCode,
      restrictionCaseId: measure.restrictionCaseId ?? cited.caseId,
      order: measure.order,
      measure: measure.inForce,
      ...(measure.unanswered && { unanswered: true as const }),
      ...(cited.strike === 'given' && { strikeStands: true as const }),
      told: cited.told,
      ...enclosed,
    };
    const opened = await openNewCase(transaction, brand, {
      caseId,
      actor: caller.actor,
      at,
      opening: {
        kind: 'reinstatement',
        offer: await inOwnWords(transaction, offer, at),
        score: cited.score,
        findings: [],
        cites: cited.caseId,
      },
      circumstances: { standing },
      updateId,
    });
    return { ...opened, isNew: true };
  });
}

const refuse = (message: string): Opened => ({ refused: { code: 'stage_conflict', message } });
