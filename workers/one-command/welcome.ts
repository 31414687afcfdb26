import { join } from 'node:path';
import { sampleKeys } from '../samples/sample-keys.ts';
import { sampleMembers, sampleStaff } from '../samples/sample-people.ts';
import { sampleApplicant } from './sample-enrolments.ts';
import { addresses } from './parts.ts';
import type { Places } from './places.ts';

/** What somebody who has just started everything wants to open next. */
export function welcome(places: Places): string {
  const { api, temporalUi, storefront, mailbox } = addresses(places);
  const pages = [
    ['Sign in', `${api}/sign-in`],
    ['Enrol a company', `${api}/apply`],
    ['API page', `${api}/docs`],
    ['Temporal Web UI', temporalUi],
    ['Storefront', storefront],
    ['Mailbox', mailbox],
  ];
  const keys = sampleKeys.map(({ key, role, brand }) => [brand ? `brand ${brand}` : role.replace('_', ' '), key]);
  const people = [
    ...sampleMembers.map(({ brand_id, email }) => [`brand ${brand_id}`, email]),
    ...sampleStaff.map(({ role, email }) => [role.replace('_', ' '), email]),
  ];
  const lines = ([label = '', value = '']: string[]): string => `  ${label.padEnd(18)}${value}`;
  return [
    '\nJoint Force is running.\n',
    ...pages.map(lines),
    '\nWho may sign in (each link comes into the mailbox):\n',
    ...people.map(lines),
    '\nKeys to try (Authorization: Bearer …):\n',
    ...keys.map(lines),
    `\n${sampleApplicant.company} applies (GET /v1/enrolments), and the mailbox holds invitations of two companies.`,
    `\nThe logs of all parts: ${join(places.folder, 'logs')}`,
    '\nThe README walks through one case. Ctrl-C stops everything; what is stored is there at the next start.\n',
  ].join('\n');
}
