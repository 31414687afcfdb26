import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enterMember } from '../../test/support/rigs/people.ts';
import { readDelivery } from '../../database/deliveries/deliveries.ts';
import { keepSellerLink } from '../../database/deliveries/seller-links.ts';
import type { NotificationKind, Party } from '../../domain/notifications/kinds.ts';
import { offer, openMarketplace, secret } from '../../sandbox/marketplace/rig.ts';
import type { Offer } from '../../sandbox/marketplace/vocabulary.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { composeLetter } from '../letters/compose-letter.ts';
import { connectMarketplace } from '../marketplace/marketplace.ts';
import { gatherLetter } from './gather-letter.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
  const ada = { membershipId: 'ada', name: 'Ada Neri', email: 'ada@brand.example' };
  await enterMember(rig.database, { ...ada, brandId: 'brand-1' });
});
afterAll(() => rig.stop());

/** The newest letter of a kind to a party of a case, as it would go out. @param seller who sells the offer, says the marketplace */
async function letter(
  caseId: string,
  kind: NotificationKind,
  party: Party,
  seller: Offer['seller'] | 'unknown' = { sellerId: 'seller-1', language: 'en' },
): Promise<string> {
  const { database } = rig;
  const { listing_id, delivery_id } = await database
    .selectFrom('deliveries')
    .innerJoin('cases', 'cases.case_id', 'deliveries.case_id')
    .select(['listing_id', 'delivery_id'])
    .where('deliveries.case_id', '=', caseId)
    .where('deliveries.kind', '=', kind)
    .where('party', '=', party)
    .orderBy('deliveries.sequence', 'desc')
    .executeTakeFirstOrThrow();
  const shop = await openMarketplace();
  if (seller !== 'unknown') await shop.putOffers(offer(listing_id, { seller }));
  const { context } = await gatherLetter(
    {
      database,
      marketplace: connectMarketplace({ url: shop.url, secret }),
      sender: { address: 'notices@shop.example', portal: 'https://portal.example', marketplaceName: 'Shop' },
      linkSecret: 'a secret of this test',
    },
    (await readDelivery(database, delivery_id))!,
  );
  return composeLetter(context).text.replace(/\s+/g, ' ');
}

type Key = keyof ApiRig['keys'];
const post = (caseId: string, path: string, key: Key, body: object) =>
  rig.ask('POST', `/v1/cases/${caseId}/${path}`, { key: rig.keys[key], body });
const upload = async (key: Key, text: string): Promise<string> =>
  (await rig.ask('PUT', '/v1/files', { key: rig.keys[key], body: text, headers: { 'Content-Type': 'text/plain' } }))
    .body.sha256;

test('a seller is told of the files of a decision that are open to sellers, and of no word of the brand', async () => {
  const caseId = await rig.openCase();
  const [open, closed] = [await upload('brand', 'Our shop list'), await upload('brand', 'Our tell-tale marks')];
  await post(caseId, 'information-requests', 'brand', { note: 'See.', files: [open], filesVisibleTo: ['seller'] });
  const verdict = { verdict: 'counterfeit', reasonCode: 'fake_logo', note: 'The stitches tell.' };
  await post(caseId, 'verdict', 'brand', { ...verdict, files: [open, closed] });
  await rig.runs.obey(caseId);
  const statement = await letter(caseId, 'statement_of_reasons', 'seller');
  expect(statement).toContain('the logo is fake');
  expect(statement).toContain('A file came with it');
  expect(statement).not.toContain('stitches');
});

test('an appeal reaches the brand with the seller’s words and files, its decision both sides with staff’s', async () => {
  const caseId = await rig.openCase();
  await post(caseId, 'verdict', 'brand', { verdict: 'counterfeit', reasonCode: 'fake_logo' });
  await rig.runs.obey(caseId);
  const token = randomBytes(32).toString('base64url');
  await keepSellerLink(rig.database, { token, caseId, sellerId: 'seller-1', at: rig.now() });
  const link = `/v1/seller-cases/${token}`;
  const { sha256 } = (await rig.ask('PUT', `${link}/files`, { body: 'Invoice 1' })).body;
  const appeal = { reasonCode: 'invoice_attached', note: 'Bought in the brand’s own shop.', files: [sha256] };
  expect(await rig.ask('POST', `${link}/appeals`, { body: appeal })).toMatchObject({ status: 201 });
  const asked = await letter(caseId, 'appeal_to_answer', 'brand');
  expect(asked).toContain('Bought in the brand’s own shop.');
  expect(asked).toContain('A file came with it');

  await post(caseId, 'appeals/1/answer', 'brand', {
    answer: 'maintain',
    reasonCode: 'evidence_stands',
    note: 'Look at the hem.',
  });
  const decision = { decision: 'upheld', reasonCode: 'invoice_forged', note: 'The invoice is not from that shop.' };
  await post(caseId, 'appeals/1/decision', 'secondStaff', decision);
  for (const party of ['brand', 'seller'] as const) {
    const told = await letter(caseId, 'appeal_upheld', party);
    expect(told).toContain('The invoice is not from that shop.');
    expect(told).toContain('the invoice is forged');
    expect(told).not.toContain('hem');
  }
});

test('a seller is written to although the marketplace has forgotten the offer, or another sells it by now', async () => {
  const caseId = await rig.openCase();
  await post(caseId, 'verdict', 'brand', { verdict: 'counterfeit', reasonCode: 'fake_logo' });
  await rig.runs.obey(caseId);
  const statement = (seller: Offer['seller'] | 'unknown') => letter(caseId, 'statement_of_reasons', 'seller', seller);
  expect(await statement({ sellerId: 'seller-1', language: 'de' })).toContain('Ihr Angebot');
  expect(await statement({ sellerId: 'seller-1', language: 'zh' })).toContain('您的商品');
  expect(await statement({ sellerId: 'seller-1', language: 'es' })).toContain('Su oferta');
  expect(await statement({ sellerId: 'seller-2', language: 'de' })).toContain('Your offer');
  expect(await statement('unknown')).toContain('Your offer');
});

test('the address that a brand’s notice gives is no link in our letters', async () => {
  const notice = {
    marketplaceId: 'market-1',
    listingId: 'offer-linked',
    sellerId: 'seller-1',
    title: 'Watch, as new',
    url: 'https://brand.example/not-the-offer',
    reasonCode: 'fake_logo',
    note: 'We bought one.',
    goodFaith: true,
  };
  const { caseId } = (await rig.ask('POST', '/v1/notices', { key: rig.keys.brand, body: notice })).body;
  await rig.runs.obey(caseId);
  const statement = await letter(caseId, 'statement_of_reasons', 'seller');
  expect(statement).toContain('Watch, as new');
  expect(statement).not.toContain('brand.example');
});

test('a letter whose words were erased is not sent, and says so', async () => {
  const caseId = await rig.openCase();
  await post(caseId, 'verdict', 'brand', { verdict: 'authentic', reasonCode: 'genuine' });
  await sql`UPDATE texts SET bytes = NULL, erased_at = ${rig.now()}, erased_because = 'person_asked'
    WHERE sha256 = (SELECT snapshot_sha256 FROM cases WHERE case_id = ${caseId})`.execute(rig.database);
  await expect(letter(caseId, 'verification_request', 'brand')).rejects.toMatchObject({
    type: 'WordsErased',
    nonRetryable: true,
    message: expect.stringMatching(/^not sent: .* erased on 20\d\d-\d\d-\d\d because: person_asked$/),
  });
});
