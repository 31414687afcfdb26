import { randomBytes } from 'node:crypto';
import { keepSellerLink } from '../../../database/deliveries/seller-links.ts';
import type { Reply } from '../ask.ts';
import { startApiRig, type ApiRig } from './api-rig.ts';

export const appeal = { reasonCode: 'genuine', note: 'Bought in the brand’s own shop.' };

/** Sellers of the offers of brand-1, with the links in their letters. */
export function sellersOn(rig: () => ApiRig) {
  const post = (caseId: string, path: string, key: keyof ApiRig['keys'], body: object): Promise<Reply> =>
    rig().ask('POST', `/v1/cases/${caseId}/${path}`, { key: rig().keys[key], body });

  const fileAppeal = (link: string, body: object = appeal, headers = {}): Promise<Reply> =>
    rig().ask('POST', `${link}/appeals`, { body, headers });

  async function linkTo(caseId: string, sellerId = 'seller-1', { database, now } = rig()): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await keepSellerLink(database, { token, caseId, sellerId, at: now() });
    return `/v1/seller-cases/${token}`;
  }

  /** A link to a case, brought by messages to where it is due. */
  const given = {
    async held() {
      const caseId = await rig().openCase({ score: '0.95' });
      await rig().runs.obey(caseId);
      return { caseId, link: await linkTo(caseId) };
    },
    async removed() {
      const caseId = await rig().openCase();
      const verdict = { verdict: 'counterfeit', reasonCode: 'fake_logo', note: 'The stitches tell.' };
      await post(caseId, 'verdict', 'brand', { ...verdict, iprRecordId: 'mark-1' });
      await rig().runs.obey(caseId);
      return { caseId, link: await linkTo(caseId) };
    },
    async appealed() {
      const it = await given.removed();
      await fileAppeal(it.link);
      return it;
    },
  };

  return { post, fileAppeal, linkTo, given };
}

/** An API on which the brand has entered the right that it names. */
export async function startSellersRig(): Promise<ApiRig> {
  const rig = await startApiRig();
  await rig.database
    .insertInto('ipr_records')
    .values({
      ipr_record_id: 'mark-1',
      brand_id: 'brand-1',
      kind: 'trademark',
      office: 'EUIPO',
      number: '018000001',
      classes: '14',
      territories: ['EU'],
      expires_on: null,
    })
    .execute();
  return rig;
}
