import { vi } from 'vitest';
import type { PortalRig } from '../portal-rig.ts';

/** What runs when a page believes it: its mark stands in the window then. */
const hostileTitle = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script> \u202Eגניבה "';--`;

/** Cases in which there is something to see, and the links of their seller. */
export interface Filled {
  asked: string;
  inReview: string;
  appealed: string;
  hostile: string;
  sellersLink: string;
  hostileLink: string;
}

const brandKey = 'jf_sample_aurelia';

/** Fills an installation by the doors that everybody uses. */
export async function fill(rig: PortalRig): Promise<Filled> {
  const findings = [
    { detector: 'image-match', reasonCode: 'image_copied', score: '0.74' },
    { detector: 'offer-check', reasonCode: 'price_far_below_market', score: '0.7' },
  ];
  await showGenuine(rig);
  const asked = await rig.suspect({ listingId: 'walk-asked', findings });
  const inReview = await rig.suspect({ listingId: 'walk-review', sellerId: 'best-of-time', amount: '129.00' });
  const appealed = await rig.suspect({ listingId: 'walk-appealed', score: '0.95' });
  const hostile = await rig.suspect({
    listingId: 'walk-hostile',
    title: hostileTitle + 'W'.repeat(180),
    sellerId: 'hostile-seller',
    amount: '0.01',
  });
  await Promise.all(
    ['asked-2', 'asked-3', 'asked-4'].map((name, at) =>
      rig.suspect({ listingId: `walk-${name}`, title: `Aurelia Chrono ${at + 1}`, sellerId: 'atelier-koster' }),
    ),
  );
  await answer(rig, inReview, { verdict: 'cannot_determine', reasonCode: 'pictures_unclear' });
  await answer(rig, appealed, {
    ...{ verdict: 'counterfeit', reasonCode: 'fake_logo', iprRecordId: 'aurelia-mark' },
    note: 'The crown has four points.',
  });
  await answer(rig, hostile, { verdict: 'counterfeit', reasonCode: 'fake_logo', note: hostileTitle });
  await say(rig, asked, `${hostileTitle} Could you look at the clasp?`);
  const sellersLink = await linkOf(rig, 'time-bazaar', appealed);
  const hostileLink = await linkOf(rig, 'hostile-seller', hostile);
  const body = { reasonCode: 'genuine', note: `I have the invoice. ${hostileTitle}` };
  await rig.ask('POST', `/v1/seller-cases/${sellersLink.slice(3)}/appeals`, { body, idempotencyKey: 'walk-appeal' });
  return { asked, inReview, appealed, hostile, sellersLink, hostileLink };
}

/** The brand has a picture of a genuine one to compare with. */
async function showGenuine(rig: PortalRig): Promise<void> {
  const path = '/v1/references/aurelia-meridian';
  const { name, prices, marks } = await rig.ask('GET', path, { key: brandKey });
  const genuine = { goods: 'watch', word: 'AURELIA', colour: '#26374d', ground: '#ffffff' } as const;
  const pictures = [await rig.keepPicture(brandKey, genuine)];
  await rig.ask('PUT', path, { key: brandKey, body: { name, prices, marks, pictures } });
}

const answer = (rig: PortalRig, caseId: string, body: object) =>
  rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key: brandKey, body, idempotencyKey: `walk-${caseId}` });

const say = (rig: PortalRig, caseId: string, text: string) =>
  rig.ask('POST', `/v1/cases/${caseId}/conversation/messages`, {
    key: brandKey,
    body: { text },
    idempotencyKey: `say-${caseId}`,
  });

/** The seller's link in a letter about a removal: the path of a page. */
async function linkOf(rig: PortalRig, sellerId: string, caseId: string): Promise<string> {
  const find = async () => {
    for (const link of await rig.linksIn(sellerId)) {
      const { caseId: its } = await rig.ask('GET', link);
      if (its === caseId) return link.replace('/v1/seller-cases/', '/s/');
    }
    return undefined;
  };
  return (await vi.waitUntil(find, { timeout: 60_000, interval: 200 }))!;
}
