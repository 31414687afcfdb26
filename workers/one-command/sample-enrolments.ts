import { setTimeout as pause } from 'node:timers/promises';
import { apiClient } from '../../api/client.ts';
import { fetchPatiently } from './fetch-patiently.ts';

/** A made-up company that applies. */
export const sampleApplicant = { company: 'Fjordkind Outdoor', email: 'sigrid@fjordkind.example' } as const;

/** Made-up members of the Good Faith programme. */
const invitedMembers = [
  'Pemberton Pens,clara@pemberton.example,GB,en,0.97,0.01,trademark|UKIPO|UK00003111222|GB|2032-08-31,Clara Pemberton,Europe/London',
  'Casa Olivar,marta@olivar.example,ES,es,0.92,0.03,design|EUIPO|008123456-0001|EU|2031-02-28,Marta Olivar,Europe/Madrid',
] as const;

/** Has a company apply, and invites members of the Good Faith programme, by the doors that everybody uses. */
export async function openSampleEnrolments(url: string, mailbox: string): Promise<void> {
  const manager = apiClient({ url, key: 'jf_sample_manager', fetch: fetchPatiently });
  const { body: waiting } = await manager.get('/v1/enrolments', { query: { limit: 50 } });
  if (waiting.items.some(({ application }) => application?.company === sampleApplicant.company)) return;
  const header = 'company,email,market,language,takedown_success_rate,counter_notice_rate,rights,contact,zone';
  await fetchPatiently(`${url}/v1/good-faith-batches`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/csv', Authorization: 'Bearer jf_sample_manager', 'Idempotency-Key': 'samples' },
    body: [header, ...invitedMembers].join('\n'),
  });
  await apply(url, await linkOf(url, mailbox));
}

/** Asks for a link, and finds it in the mailbox. */
async function linkOf(url: string, mailbox: string): Promise<string> {
  const { email } = sampleApplicant;
  const everyone = apiClient({ url, fetch: fetchPatiently });
  await everyone.post('/v1/application-links', { body: { email, language: 'en' } });
  for (let tries = 0; tries < 300; tries += 1) {
    const response = await fetchPatiently(`${mailbox}/mails?to=${email}`);
    const { mails } = (await response.json()) as { mails: { text: string }[] };
    const token = mails.flatMap(({ text }) => /\/apply\/([\w-]{43})/.exec(text)?.[1] ?? [])[0];
    if (token !== undefined) return token;
    await pause(100);
  }
  throw new Error('The samples could not be made: no link to apply by has come to the mailbox within half a minute.');
}

async function apply(url: string, application: string): Promise<void> {
  const path = `${url}/v1/applications/${application}`;
  const uploaded = await fetchPatiently(`${path}/files`, {
    method: 'PUT',
    headers: { 'Content-Type': 'text/plain', 'Idempotency-Key': 'samples' },
    body: 'Certificate of registration: trademark 018555001, Fjordkind, classes 18 and 25',
  });
  const { sha256 } = (await uploaded.json()) as { sha256: string };
  const everyone = apiClient({ url, fetch: fetchPatiently });
  await everyone.post('/v1/applications/{application}', {
    params: { application },
    idempotencyKey: 'samples',
    body: {
      company: sampleApplicant.company,
      website: 'https://fjordkind.example/',
      contact: { name: 'Sigrid Dahl', language: 'en' },
      country: 'DE',
      zone: 'Europe/Oslo',
      markets: ['NO', 'SE', 'DE'],
      names: ['Fjordkind'],
      rights: [
        {
          kind: 'trademark',
          office: 'EUIPO',
          number: '018555001',
          classes: '18, 25',
          territories: ['EU'],
          expiresOn: '2033-04-30',
          documents: [sha256],
        },
      ],
    },
  });
}
