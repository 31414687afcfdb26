import { Webhook } from 'standardwebhooks';
import type { Role } from '../stories/cast.ts';
import type { OtherAct, Player } from '../stories/move.ts';
import type { SuspicionClaim } from './claims.ts';
import type { Company } from './company.ts';
import { suspicionAbout } from './open-cases.ts';
import { titleOf } from './outside-world.ts';
import { claim } from './send-message.ts';

type Act = (company: Company, role: Role, caseId: string, mark: string, player: Player) => Promise<void>;

/** What is done to a case, or around it, beside the messages to it. */
export const otherActs: Record<Exclude<OtherAct, 'submitVerdictInBatch'>, Act> = {
  suspectAgain: (company, role, _caseId, mark) => suspect(company, role, mark, suspicionAbout(role, mark)),

  suspectOtherOffer: (company, role, _caseId, mark) =>
    suspect(company, role, mark, { ...suspicionAbout(role, mark), listingId: `${role.listingId}-other` }),

  complain: (company, role, caseId, mark) =>
    claim(company, { player: 'brand', act: 'complain', caseId, mark }, role, {
      method: 'POST',
      path: '/v1/notices',
      key: company.keyOf('brand', role.number),
      idempotencyKey: mark,
      body: {
        marketplaceId: 'harbour',
        listingId: role.listingId,
        seller: role.sellerId,
        title: titleOf(role.number),
        reasonCode: mark,
        note: mark,
        goodFaith: true,
      },
    }),

  orderReinstatement: (company, role, caseId, mark) =>
    claim(company, { player: 'staff', act: 'orderReinstatement', caseId, mark }, role, {
      method: 'POST',
      path: '/v1/reinstatements',
      key: company.keyOf('staff', role.number),
      idempotencyKey: mark,
      body: { caseId, reasonCode: mark },
    }),

  async vanish({ caller, outside }, { listingId }, _caseId, mark) {
    await outside.vanish(listingId);
    const at = new Date();
    const event = { eventId: mark, marketplaceId: 'harbour', listingId, kind: 'gone', at: at.toISOString() };
    const body = JSON.stringify(event);
    const { status } = await caller.ask({
      method: 'POST',
      path: '/v1/listing-events',
      body,
      headers: {
        'content-type': 'application/json',
        'webhook-id': mark,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(outside.marketplaceSecret).sign(mark, at, body),
      },
    });
    if (status !== 202) throw new Error(`a listing event was answered ${status}`);
  },
};

async function suspect({ caller, claims, keyOf }: Company, { number }: Role, mark: string, suspicion: object) {
  const { status, body } = await caller.ask({
    method: 'POST',
    path: '/v1/suspicions',
    key: keyOf('detector', number),
    idempotencyKey: mark,
    body: suspicion,
  });
  if (status > 201) throw new Error(`a suspicion was answered ${status}: ${JSON.stringify(body)}`);
  claims.suspicions.push(body as SuspicionClaim);
}
