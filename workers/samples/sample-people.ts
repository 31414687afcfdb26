import type { Insertable, Selectable } from 'kysely';
import type { Schema } from '../../database/schema.ts';

type SamplePerson = Omit<
  Selectable<Schema['memberships']>,
  'joined_at' | 'left_at' | 'ipr_record_ids' | 'territories' | 'ends_on' | 'erased_at' | 'erased_because'
>;

/** Made-up people of a made-up marketplace and its brands. */

export const sampleStaff = [
  { id: 'mara', name: 'Mara Lindqvist', role: 'account_manager', language: 'en' },
  { id: 'tilda', name: 'Tilda Kern', role: 'account_manager', language: 'de' },
  { id: 'otto', name: 'Otto Brandt', role: 'reviewer', language: 'de' },
  { id: 'ines', name: 'Ines Duarte', role: 'reviewer', language: 'en' },
  { id: 'lena', name: 'Lena Okafor', role: 'lead', language: 'en' },
  { id: 'arne', name: 'Arne Holm', role: 'administrator', language: 'en' },
  { id: 'aino', name: 'Aino Saarinen', role: 'auditor', language: 'en' },
].map(({ id, name, ...is }) => ({
  ...is,
  membership_id: id,
  brand_id: null,
  name,
  email: `${name.toLowerCase().replace(' ', '.')}@harbour.example`,
})) as readonly SamplePerson[];

const enrolment = { account_manager_id: 'mara', deputy_id: 'tilda', zone: 'Europe/Berlin', country: 'DE' } as const;

export const sampleBrands = [
  { ...enrolment, brand_id: 'aurelia', name: 'Aurelia Watches', policy: 'demo' },
  {
    ...enrolment,
    brand_id: 'nordlicht',
    name: 'Nordlicht Audio',
    policy: 'joint-force',
    account_manager_id: 'tilda',
    deputy_id: 'mara',
  },
  {
    ...enrolment,
    brand_id: 'solenne',
    name: 'Maison Solenne',
    policy: 'joint-force',
    zone: 'Europe/Paris',
    country: 'FR',
  },
] as const;

export const sampleMembers = [
  { id: 'aurelia-vera', brand: 'aurelia', name: 'Vera Santos', email: 'vera@aurelia.example', language: 'en' },
  {
    id: 'nordlicht-jonas',
    brand: 'nordlicht',
    name: 'Jonas Petersen',
    email: 'jonas@nordlicht.example',
    language: 'de',
  },
  { id: 'solenne-camille', brand: 'solenne', name: 'Camille Roy', email: 'camille@solenne.example', language: 'en' },
].map(({ id, brand, ...person }) => ({
  ...person,
  membership_id: id,
  brand_id: brand,
  role: 'brand_administrator',
})) as readonly SamplePerson[];

export const sampleReferences = [
  {
    reference_id: 'aurelia-meridian',
    brand_id: 'aurelia',
    name: 'Aurelia Meridian automatic, steel',
    pictures: [],
    prices: JSON.stringify([{ market: 'DE', price: { amount: '1290.00', currency: 'EUR' } }]),
    marks: ['The crown on the dial has five points; copies have four.'],
    named_by: 'aurelia-vera',
  },
  {
    reference_id: 'nordlicht-fjord',
    brand_id: 'nordlicht',
    name: 'Nordlicht Fjord speaker',
    pictures: [],
    prices: JSON.stringify([{ market: 'EU', price: { amount: '249.00', currency: 'EUR' } }]),
    marks: ['The word mark is embossed; copies print it.'],
    named_by: 'nordlicht-jonas',
  },
  {
    reference_id: 'solenne-soleil',
    brand_id: 'solenne',
    name: 'Maison Solenne Soleil, eau de parfum, 100 ml',
    pictures: [],
    prices: JSON.stringify([{ market: 'EU', price: { amount: '118.00', currency: 'EUR' } }]),
    marks: ['The batch number on the box is the one that is engraved under the flacon.'],
    named_by: 'solenne-camille',
  },
] satisfies Omit<Insertable<Schema['product_references']>, 'updated_at'>[];

export const sampleRights = [
  {
    ipr_record_id: 'aurelia-mark',
    brand_id: 'aurelia',
    kind: 'trademark',
    office: 'EUIPO',
    number: '018000001',
    classes: '14',
    territories: ['EU'],
    expires_on: '2031-05-31',
  },
  {
    ipr_record_id: 'nordlicht-mark',
    brand_id: 'nordlicht',
    kind: 'trademark',
    office: 'EUIPO',
    number: '018000002',
    classes: '9',
    territories: ['EU'],
    expires_on: '2030-01-31',
  },
  {
    ipr_record_id: 'solenne-mark',
    brand_id: 'solenne',
    kind: 'trademark',
    office: 'EUIPO',
    number: '018000003',
    classes: '3',
    territories: ['EU'],
    expires_on: '2033-09-30',
  },
] satisfies Insertable<Schema['ipr_records']>[];

export const sampleAuthorisedSellers = [
  { brand_id: 'aurelia', seller_id: 'uhren-kontor', named_by: 'aurelia-vera' },
] as const;
