import type { Database } from '../../../database/connect.ts';
import { storeText } from '../../../database/evidence/texts.ts';
import { reasonsByAnswer } from '../../../domain/reasons/lists.ts';
import { brand, staff } from '../../support/cases/actors.ts';
import { say } from '../../support/cases/commands.ts';
import { GivenCase } from '../../support/cases/given-case.ts';
import { writeGivenCase } from '../../support/rigs/open-case.ts';

const months = 12;
const casesAMonth = 10;
const day = 86_400_000;
const sellerOf = (at: number): string => `past-seller-${at % 40}`;

const jonas = brand('nordlicht-jonas', 'nordlicht');
const reasons = reasonsByAnswer.submitVerdict.counterfeit;

type Course = (it: GivenCase, at: number) => void;

const verdictCounterfeit: Course = (it, at) => {
  it.wait(`PT${1 + ((at * 7) % 66)}H`);
  const reasonCode = reasons[(at * at) % reasons.length]!;
  it.when({ kind: 'submit_verdict', content: { verdict: 'counterfeit', reasonCode } }, jonas);
  it.obeys();
  it.obeys();
};
const appealed: Course = (it, at) => {
  verdictCounterfeit(it, at);
  it.when(say.appeal, { kind: 'seller', id: sellerOf(at) });
  it.when(say.answer('maintain'), jonas);
};

/** What cases come to, one after the other. */
const courses: readonly Course[] = [
  (it, at) => (verdictCounterfeit(it, at), it.deadline()),
  (it, at) => (it.wait(`PT${2 + (at % 40)}H`), it.when(say.verdict('authentic'), jonas)),
  (it, at) => (appealed(it, at), it.when(say.decision('reinstated'), staff('zoe')), it.obeys()),
  (it, at) => (verdictCounterfeit(it, at), it.deadline()),
  (it) => (it.deadline(), it.when(say.review('dismiss'), staff('ada'))),
  (it, at) => (appealed(it, at), it.when(say.decision('upheld'), staff('zoe')), it.deadline()),
  (it, at) => (verdictCounterfeit(it, at), it.when(say.retract, jonas), it.obeys()),
  (it) => it.when(say.withdraw, staff('ada')),
];

/** Gives a brand a year of cases that have ended, in every month, for every reason, and in every way. */
export async function fillPastYear(database: Database, now: number): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    for (let at = 0; at < months * casesAMonth; at += 1) {
      const opened = new Date(now - 40 * day - (at * 27 * day) / casesAMonth).toISOString();
      const text = JSON.stringify({ title: `Nordlicht Fjordjacke, Größe ${at}` });
      const snapshotSha256 = await storeText(transaction, { text, at: opened });
      const offer = { marketplaceId: 'harbour', listingId: `past-${at}`, sellerId: sellerOf(at), brandId: 'nordlicht' };
      const it = new GivenCase({ ...offer, snapshotSha256 }, undefined, undefined, opened);
      courses[(at * 5 + Math.floor(at / casesAMonth)) % courses.length]!(it, at);
      await writeGivenCase(transaction, `c_past_${at}`, it);
    }
  });
}
