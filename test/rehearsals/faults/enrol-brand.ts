import type { Caller } from './players/caller.ts';
import { brand } from './players/keys.ts';

/** Enrols the brand of a round, whose cases run by seconds, with one person who gets its mails. */
export async function enrolBrand(caller: Caller): Promise<void> {
  const { status, body } = await caller.ask({
    method: 'POST',
    path: '/v1/enrolments',
    key: 'jf_sample_staff',
    idempotencyKey: 'enrolment',
    body: {
      ...brand,
      accountManagerId: 'mara',
      policy: 'rehearsal',
      members: [{ name: 'Jonas Petersen', email: 'jonas@rehearsal.example', language: 'de' }],
      iprRecords: [{ kind: 'trademark', office: 'EUIPO', number: '018000009', territories: ['EU'] }],
    },
  });
  if (status > 201) throw new Error(`the enrolment was answered ${status}: ${JSON.stringify(body)}`);
}
