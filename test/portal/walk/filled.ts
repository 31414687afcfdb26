import { vi } from 'vitest';
import { openEnrolments } from '../../support/rigs/open-enrolments.ts';
import type { PortalRig } from '../portal-rig.ts';
import { overfill } from './overfill.ts';

/** What runs when a page believes it: its mark stands in the window then. */
const hostileTitle = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script> \u202Eגניבה "';--`;

/** Cases in which there is something to see, the links of their seller, and what else there is a page of. */
export interface Filled {
  asked: string;
  inReview: string;
  appealed: string;
  hostile: string;
  /** Closed as it was opened, since the seller was on the brand's list. */
  recognised: string;
  sellersLink: string;
  hostileLink: string;
  /** A file of suspicions, two lines of which were refused. */
  batch: string;
  /** An application that waits for the marketplace. */
  enrolment: string;
  /** Where companies apply, answer what was asked, and accept: the paths of pages. */
  applying: { begun: string; asked: string; invited: string };
}

const brandKey = 'jf_sample_aurelia';

/** Fills an installation by the doors that everybody uses. */
export async function fill(rig: PortalRig): Promise<Filled> {
  const findings = [
    { detector: 'image-match', reasonCode: 'image_copied', score: '0.74' },
    { detector: 'offer-check', reasonCode: 'price_far_below_market', score: '0.7' },
  ];
  await showGenuine(rig);
  const asked = await rig.suspect({
    listingId: 'walk-asked',
    findings,
    url: 'https://harbour.example/offers/walk-asked',
  });
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
  await appeal(rig, sellersLink, 'I have the invoice, and the papers of the watch.');
  await appeal(rig, hostileLink, hostileTitle);
  await overfill(rig);
  await saveViews(rig);
  const recognised = await recognise(rig);
  await rig.ask('GET', `/v1/cases/${appealed}/bundle`, { key: 'jf_sample_auditor' }); // seals the log
  const batch = await sendFile(rig);
  const { unbegun, inReview: waiting, asked: lacking, invited } = await openEnrolments(rig.database, 'Walk', now());
  const pageOf = ({ token }: { token: string }): string => `/apply/${token}`;
  return {
    ...{ asked, inReview, appealed, hostile, recognised, sellersLink, hostileLink, batch },
    enrolment: waiting.enrolmentId,
    applying: { begun: pageOf(unbegun), asked: pageOf(lacking), invited: pageOf(invited) },
  };
}

const now = (): string => new Date().toISOString();

/** A case that the brand's list of authorised sellers has closed; the entry is revoked by now, and so is one that it replaced. */
async function recognise(rig: PortalRig): Promise<string> {
  const path = '/v1/authorised-sellers/watch-corner';
  for (const body of [{ endsOn: '2030-12-31' }, {}]) await rig.ask('PUT', path, { key: brandKey, body });
  const caseId = await rig.suspect({ listingId: 'walk-recognised', sellerId: 'watch-corner' });
  await rig.ask('DELETE', path, { key: brandKey });
  return caseId;
}

/** Vera has saved a view, and Otto one with a name that is hostile, and longer than its place. */
async function saveViews(rig: PortalRig): Promise<void> {
  const save = (key: string, name: string, address: string) =>
    rig.ask('PUT', `/v1/saved-views/${encodeURIComponent(name)}`, { key, body: { address } });
  await save(brandKey, 'Time Bazaar, due first', '/cases?sellerId=time-bazaar&order=due');
  await save('jf_sample_staff', `<b onclick="window.hacked=1">${'W'.repeat(24)}`, '/cases?hasProblem=true');
}

/** A detector sends a file; gives its id. */
async function sendFile(rig: PortalRig): Promise<string> {
  const lines = [
    'listing_id,title,brand,seller_id,score',
    'walk-file,"Aurelia Chrono, as new",Aurelia Watches,best-of-time,0.62',
    'walk-mug,Blue mug,,atelier-koster,0.4',
    `walk-score,"${hostileTitle.replaceAll('"', '""')}",Aurelia Watches,hostile-seller,high`,
  ];
  const answer: string = await rig.ask('POST', '/v1/suspicion-batches?marketplaceId=harbour', {
    key: 'jf_sample_detector',
    body: lines.join('\n'),
    headers: { 'Content-Type': 'text/csv' },
  });
  return /"batchId":"([^"]+)"/.exec(answer)![1]!;
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

const appeal = (rig: PortalRig, link: string, note: string) =>
  rig.ask('POST', `${link.replace('/s/', '/v1/seller-cases/')}/appeals`, {
    body: { reasonCode: 'genuine', note },
    idempotencyKey: `appeal-${link}`,
  });

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
