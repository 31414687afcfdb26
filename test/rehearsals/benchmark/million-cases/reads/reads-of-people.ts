import { listKeys } from '../../../../../database/access/api-keys.ts';
import {
  brandOfAddress,
  findMemberships,
  listMembers,
  staffAmong,
} from '../../../../../database/access/memberships.ts';
import { readPreferences } from '../../../../../database/access/mail-preferences.ts';
import { listSavedViews } from '../../../../../database/access/saved-views.ts';
import { readPeople } from '../../../../../database/access/people.ts';
import { findPartner } from '../../../../../database/brands/partners.ts';
import { listAuthorisedSellers } from '../../../../../database/brands/authorised-sellers.ts';
import { listStrikes, standingStrikes } from '../../../../../database/outcomes/strikes.ts';
import {
  membersOfABrand,
  peopleOfTheMarketplace,
  sellersOfABrand,
  viewsOfAMember,
} from '../generated/enrol-everybody.ts';
import type { Read } from './read.ts';

/** What signing in, and who belongs to whom, asks. */
export const readsOfPeople: readonly Read[] = [
  {
    name: 'people: when mails come to somebody',
    rowsAtMost: 1,
    ask: (database, { anyBrand }) => readPreferences(database, `${anyBrand()}-member-1`),
  },
  {
    name: 'people: which views somebody has saved',
    rowsAtMost: viewsOfAMember,
    ask: (database, { anyBrand }) => {
      const brandId = anyBrand();
      return listSavedViews(database, { readerId: `${brandId}-member-1`, brandId });
    },
  },
  {
    name: 'people: what an address may',
    rowsAtMost: 5,
    ask: (database, { anyBrand }) =>
      findMemberships(database, { email: `${anyBrand()}-1@brand.example` }, new Date().toISOString()),
  },
  {
    name: 'people: whose an address is, on either side',
    rowsAtMost: 20,
    ask: (database, { anyBrand }) =>
      database.transaction().execute(async (transaction) => {
        const email = `${anyBrand()}-2@brand.example`;
        await staffAmong(transaction, [email, 'manager-1@market.example']);
        await brandOfAddress(transaction, email);
      }),
  },
  {
    name: 'people: of a brand',
    rowsAtMost: 3 * membersOfABrand,
    ask: (database, { anyBrand }) => listMembers(database, anyBrand()),
  },
  {
    name: 'people: who looks after a brand',
    rowsAtMost: 10,
    ask: (database, { anyBrand }) => findPartner(database, anyBrand(), new Date().toISOString()),
  },
  {
    name: 'people: who may decide',
    rowsAtMost: 3 * peopleOfTheMarketplace,
    ask: (database) => readPeople(database),
  },
  {
    name: 'keys: of a brand',
    rowsAtMost: 10,
    ask: (database, { anyBrand }) => listKeys(database, anyBrand()),
  },
  {
    name: 'authorised sellers: a page',
    rowsAtMost: 3 * sellersOfABrand,
    ask: (database, { anyBrand }) => listAuthorisedSellers(database, anyBrand(), { after: 'seller-1', limit: 101 }),
  },
  {
    name: 'strikes of a seller: a page',
    rowsAtMost: 200,
    ask: (database, { anyCase }) => listStrikes(database, anyCase(), { limit: 51 }),
  },
  {
    name: 'strikes of a seller: how many stand',
    rowsAtMost: Infinity,
    ask: (database, { anyCase }) => standingStrikes(database, anyCase(), new Date().toISOString()),
  },
];
