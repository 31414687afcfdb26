import type { Insertable } from 'kysely';
import type { Schema } from '../../database/schema.ts';

/** Made-up people of a made-up marketplace and its brands. */

export const sampleStaff = [
  { staff_id: 'mara', name: 'Mara Lindqvist', email: 'mara.lindqvist@harbour.example', language: 'en', is_lead: false },
  { staff_id: 'otto', name: 'Otto Brandt', email: 'otto.brandt@harbour.example', language: 'de', is_lead: false },
  { staff_id: 'ines', name: 'Ines Duarte', email: 'ines.duarte@harbour.example', language: 'en', is_lead: false },
  { staff_id: 'lena', name: 'Lena Okafor', email: 'lena.okafor@harbour.example', language: 'en', is_lead: true },
] as const;

const enrolment = { account_manager_id: 'mara', zone: 'Europe/Berlin', country: 'DE' } as const;

export const sampleBrands = [
  { ...enrolment, brand_id: 'aurelia', name: 'Aurelia Watches', policy: 'demo' },
  { ...enrolment, brand_id: 'nordlicht', name: 'Nordlicht Audio', policy: 'joint-force', account_manager_id: 'otto' },
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
  {
    member_id: 'aurelia-vera',
    brand_id: 'aurelia',
    name: 'Vera Santos',
    email: 'vera@aurelia.example',
    language: 'en',
  },
  {
    member_id: 'nordlicht-jonas',
    brand_id: 'nordlicht',
    name: 'Jonas Petersen',
    email: 'jonas@nordlicht.example',
    language: 'de',
  },
  {
    member_id: 'solenne-camille',
    brand_id: 'solenne',
    name: 'Camille Roy',
    email: 'camille@solenne.example',
    language: 'en',
  },
] as const;

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

export const sampleAuthorisedSellers = [{ brand_id: 'aurelia', seller_id: 'uhren-kontor' }] as const;
