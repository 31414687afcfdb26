import { signatureOf } from '../../../support/sign.ts';
import type { Role } from '../stories/cast.ts';
import type { OtherAct, Player } from '../stories/move.ts';
import type { Company } from './company.ts';
import { noticeAbout, suspect, suspicionAbout } from './open-cases.ts';
import { claim } from './send-message.ts';

type Act = (company: Company, role: Role, caseId: string, mark: string, player: Player) => Promise<void>;

/** What is done to a case, or around it, beside the messages to it. */
export const otherActs: Record<Exclude<OtherAct, 'submitVerdictInBatch'>, Act> = {
  suspectAgain: (company, role, _caseId, mark) => suspect(company, role, mark, suspicionAbout(role, mark)),

  suspectOtherOffer: (company, role, _caseId, mark) =>
    suspect(company, role, mark, { ...suspicionAbout(role, mark), listingId: `${role.listingId}-other` }),

  complain: (company, role, caseId, mark) =>
    claim(company, { player: 'brand', act: 'complain', caseId, mark }, role, noticeAbout(company, role, mark)),

  orderReinstatement: (company, role, caseId, mark) =>
    claim(company, { player: 'staff', act: 'orderReinstatement', caseId, mark }, role, {
      method: 'POST',
      path: '/v1/reinstatements',
      key: company.keyOf('staff', role.number),
      idempotencyKey: mark,
      body: { caseId, reasonCode: 'court_order', note: mark },
    }),

  async vanish({ caller, outside }, { listingId }, _caseId, mark) {
    await outside.vanish(listingId);
    const event = { eventId: mark, marketplaceId: 'harbour', listingId, kind: 'gone', at: new Date().toISOString() };
    const body = JSON.stringify(event);
    await caller.obtain({
      method: 'POST',
      path: '/v1/listing-events',
      body,
      headers: {
        'Content-Type': 'application/json',
        ...signatureOf(body, outside.marketplaceSecret, { id: mark }),
      },
    });
  },
};
