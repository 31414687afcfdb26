import type { RunningInstallation } from '../../support/processes/run-installation.ts';
import type { BrandSystem } from './players/brand-system.ts';
import type { Caller } from './players/caller.ts';
import type { Company } from './players/company.ts';
import { brand, makeKeys } from './players/keys.ts';
import { openOutsideWorld } from './players/outside-world.ts';
import { openVerdictDesk } from './players/verdict-desk.ts';
import { randomOf } from '../random.ts';
import { castStories, type Role } from './stories/cast.ts';

/** Gives the cases of a round their stories, and makes ready what they need: brand, keys, an endpoint, offers, and a rough world. */
export async function prepare(
  installation: RunningInstallation,
  caller: Caller,
  brandSystem: BrandSystem,
  { seed, cases, startsWithinMilliseconds }: { seed: number; cases: number; startsWithinMilliseconds: number },
): Promise<{ company: Company; roles: Role[] }> {
  await enrolBrand(caller);
  const keyOf = await makeKeys(installation.database, cases);
  brandSystem.subscribed(
    await caller.obtain({
      method: 'POST',
      path: '/v1/webhook-endpoints',
      key: keyOf('brand', 0),
      idempotencyKey: 'endpoint',
      body: { url: brandSystem.url },
    }),
  );
  const outside = openOutsideWorld(installation);
  const roles = castStories(randomOf(seed, 'stories'), cases, startsWithinMilliseconds);
  await outside.putOffersOf(roles);
  await outside.setFaults(roles, [
    { kind: 'greylist', times: Math.ceil(cases / 10) },
    { kind: 'slow', milliseconds: 800, times: 5 },
  ]);
  const claims = { moves: [], suspicions: [], messages: [], readMarks: [] };
  return {
    company: { caller, claims, keyOf, outside, brandSystem, answerInBatch: openVerdictDesk(caller, keyOf('brand', 0)) },
    roles,
  };
}

/** Enrols the brand of a round, whose cases run by seconds, with one person who gets its mails. */
const enrolBrand = (caller: Caller): Promise<unknown> =>
  caller.obtain({
    method: 'POST',
    path: '/v1/brands',
    key: 'jf_sample_manager',
    idempotencyKey: 'enrolment',
    body: {
      ...brand,
      accountManagerId: 'mara',
      policy: 'rehearsal',
      members: [{ name: 'Jonas Petersen', email: 'jonas@rehearsal.example', language: 'de' }],
      iprRecords: [{ kind: 'trademark', office: 'EUIPO', number: '018000009', territories: ['EU'] }],
    },
  });
