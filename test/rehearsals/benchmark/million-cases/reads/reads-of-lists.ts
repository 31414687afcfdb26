import type { CasePlace } from '../../../../../database/cases/cases.ts';
import { listCases, type CaseFilter, type CaseOrder } from '../../../../../database/cases/list-cases.ts';
import type { Database } from '../../../../../database/connect.ts';
import { countriesIn } from '../../../../../domain/places.ts';
import { soughtWords } from '../../../../../domain/search/title-words.ts';
import { outcomes, stages } from '../../../../../domain/vocabulary.ts';
import type { Read } from './read.ts';
import type { Sample } from '../sample.ts';

interface Question extends Partial<CaseFilter> {
  order?: CaseOrder;
  after?: CasePlace;
}

/** As `GET /v1/cases` asks for a page: one more than it shows. */
const limit = 51;
const listed = (name: string, question: (sample: Sample) => Question, rowsAtMost = 1000): Read => ({
  name: `list: ${name}`,
  rowsAtMost,
  ask(database: Database, sample: Sample) {
    const { order = 'newest_first', after, ...filter } = question(sample);
    return listCases(database, { tenant: undefined, countries: undefined, ...filter }, { order, after, limit });
  },
});

/** As many as wait for staff, whatever the number of cases. */
const openProblems = 5000;
/** As many as the seller with the most has, together with those in a stage where the planner intersects the two. */
const ofOneSeller = 30_000;

const fromTheStart = { updatedSince: '2000-01-01T00:00:00.000Z' };
const tenantOf = (sample: Sample) => ({ tenant: sample.oneOf([sample.anyCase().brandId, sample.anyBrand()]) });
const stage = ({ oneOf }: Sample) => ({ stages: [oneOf(stages)] });
const outcome = ({ oneOf }: Sample) => ({ outcome: oneOf(outcomes) });

/** Whose brand has a fifth of all cases. */
const biggest = { tenant: 'brand-1' };
/** An agent for one country that has many offers, for one that has few, or for many. */
const countriesOf = ({ oneOf }: Sample) => oneOf([['DE'], ['MT'], countriesIn(['EU'])]);
const agentOf = (sample: Sample) => ({ ...tenantOf(sample), countries: countriesOf(sample) });
const openStages = ['awaiting_verdict', 'staff_review', 'appeal_review', 'removing'] as const;
/** As many as a page of each stage, and of each country of the European Union. */
const ofSeveral = 27 * limit + 1000;

const dueLater = ({ anyCase }: Sample): Question => ({
  order: 'due_first',
  after: { at: new Date(Date.now() + 86_400_000).toISOString(), caseId: anyCase().caseId },
});

/** As many as are looked through for words, each with its words; and those that have a word that is not among the first. */
const ofASearch = 40_000;
const byWords = (name: string, asked: string, more: (sample: Sample) => Question = () => ({})): Read => ({
  ...listed(`search by words: ${name}`, (sample) => ({ ...more(sample), sought: soughtWords(asked) }), ofASearch),
  usesBitmap: true,
});

function afterOpened({ anyCase }: Sample): Question {
  const { openedAt: at, caseId } = anyCase();
  return { after: { at, caseId } };
}

function afterUpdated({ anyCase }: Sample): Question {
  const { updatedAt: at, caseId } = anyCase();
  return { order: fromTheStart, after: { at, caseId } };
}

function changedSince({ anyCase }: Sample): Question {
  return { order: { updatedSince: anyCase().updatedAt } };
}

/** Every list that staff and brands can ask for: alone, narrowed, and deep within. */
export const readsOfLists: readonly Read[] = [
  listed('the newest', () => ({})),
  listed('a deep page', afterOpened),
  listed('of a stage', stage),
  listed('of a stage, a deep page', (sample) => ({ ...stage(sample), ...afterOpened(sample) })),
  listed('of an outcome', outcome),
  listed('with a problem', () => ({ hasProblem: true })),
  listed('without a problem', () => ({ hasProblem: false })),
  listed('of a brand', ({ anyBrand }) => ({ brandId: anyBrand() })),
  listed('of a marketplace', ({ anyCase }) => ({ marketplaceId: anyCase().marketplaceId })),
  listed('of an unknown marketplace', () => ({ marketplaceId: 'market-9' })),
  listed('changed since', changedSince),
  listed('of all changes, a deep page', afterUpdated),
  listed('of a stage, changed since', (sample) => ({ ...stage(sample), order: fromTheStart })),
  listed('of an outcome, changed since', (sample) => ({ ...outcome(sample), order: fromTheStart })),
  listed('with a problem, changed since', () => ({ hasProblem: true, order: fromTheStart }), openProblems),

  listed('a brand’s own', tenantOf),
  listed('a brand’s own, a deep page', (sample) => ({ ...tenantOf(sample), ...afterOpened(sample) })),
  listed('a brand’s own, of a stage', (sample) => ({ ...tenantOf(sample), ...stage(sample) })),
  listed('a brand’s own, of an outcome', (sample) => ({ ...tenantOf(sample), ...outcome(sample) })),
  listed('a brand’s own, with a problem', (sample) => ({ ...tenantOf(sample), hasProblem: true })),
  listed('a brand’s own, changed since', (sample) => ({ ...tenantOf(sample), ...changedSince(sample) })),
  listed('a brand’s own, all changes, a deep page', (sample) => ({ ...tenantOf(sample), ...afterUpdated(sample) })),
  listed('a brand’s own, of a stage, changed since', (sample) => ({
    ...tenantOf(sample),
    ...stage(sample),
    order: fromTheStart,
  })),
  listed('another brand’s', (sample) => ({ ...tenantOf(sample), brandId: 'brand-0' })),

  listed('search by listing', ({ anyCase }) => ({ listingId: anyCase().listingId })),
  listed('search by listing and marketplace', ({ anyCase }) => {
    const { listingId, marketplaceId } = anyCase();
    return { listingId, marketplaceId };
  }),
  listed('search by an unknown listing', () => ({ listingId: 'listing-0' })),
  listed('search by seller', ({ anyCase }) => ({ sellerId: anyCase().sellerId })),
  listed('search by the seller with the most cases', () => ({ sellerId: 'seller-1' })),
  listed('search by an unknown seller', () => ({ sellerId: 'seller-0' })),
  listed('a brand’s own, search by listing', ({ anyCase }) => {
    const { listingId, brandId: tenant } = anyCase();
    return { listingId, tenant };
  }),
  listed(
    'a brand’s own, search by seller',
    ({ anyCase }) => {
      const { sellerId, brandId: tenant } = anyCase();
      return { sellerId, tenant };
    },
    ofOneSeller,
  ),
  listed(
    'search by seller, of a stage',
    (sample) => ({ sellerId: sample.anyCase().sellerId, ...stage(sample) }),
    ofOneSeller,
  ),

  listed('due first', () => ({ order: 'due_first' }), ofSeveral),
  listed('due first, a deep page', dueLater, ofSeveral),
  listed('due first, of several stages', () => ({ order: 'due_first', stages: openStages }), ofSeveral),
  listed('a brand’s own, due first', (sample) => ({ ...tenantOf(sample), order: 'due_first' }), ofSeveral),
  listed(
    'a brand’s own, due first, a deep page',
    (sample) => ({ ...tenantOf(sample), ...dueLater(sample) }),
    ofSeveral,
  ),
  listed('of several stages', () => ({ stages: openStages }), ofSeveral),
  listed('a brand’s own, of several stages', (sample) => ({ ...tenantOf(sample), stages: stages }), ofSeveral),
  listed('of several stages, changed since', () => ({ stages: openStages, order: fromTheStart }), ofSeveral),
  listed('an agent’s', agentOf, ofSeveral),
  listed('an agent’s, a deep page', (sample) => ({ ...agentOf(sample), ...afterOpened(sample) }), ofSeveral),

  byWords('that all titles have', 'watch'),
  byWords('that few titles have', 'bronze series900'),
  byWords('that one title has', 'watch 4242'),
  byWords('that one title has, the other way round', '4242 watch'),
  byWords('that no title has', 'wat nowhere'),
  byWords('that no title has together', 'diver quartz'),
  byWords('in Chinese', '手表'),
  byWords('of a brand, that all titles have', 'watch', () => biggest),
  byWords('of a brand, that few titles have', 'ceramic series900', () => biggest),
  byWords('of a brand, that no title has together', 'diver quartz', () => biggest),
  byWords('of a brand, how one begins', 'ser', () => biggest),
  byWords('of a brand, of a stage, due first', 'gold', () => ({ ...biggest, stages: openStages, order: 'due_first' })),
  byWords('of an agent', 'vintage', (sample) => ({ ...biggest, countries: countriesOf(sample) })),
  byWords('of a seller', 'gold', ({ anyCase }) => ({ sellerId: anyCase().sellerId })),
];
