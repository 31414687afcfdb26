import { expect } from 'vitest';
import type { Reply } from '../ask.ts';
import type { ApiRig } from './api-rig.ts';

/** Companies that apply, one after the other, as their people and staff do it. */
export function applicantsOn(rig: () => ApiRig) {
  /** The one that applies now. */
  const us = { count: 0, email: '', company: '' };

  /** Gives the path to which the link in the mail leads. */
  async function askForLink(address = us.email): Promise<string> {
    expect((await rig().ask('POST', '/v1/application-links', { body: { email: address } })).status).toBe(202);
    await rig().linksSent();
    return `/v1/applications/${rig().applications.at(-1)!.url.split('/').at(-1)}`;
  }

  const upload = async (path: string, content: string): Promise<string> =>
    (await rig().ask('PUT', `${path}/files`, { body: content, headers: { 'Content-Type': 'text/plain' } })).body.sha256;

  async function applicationWith(path: string, changes: object = {}): Promise<object> {
    const { company, count } = us;
    const documents = [await upload(path, `certificate of ${company}`)];
    const right = { kind: 'trademark', office: 'EUIPO', number: `0187${count}`, territories: ['EU'], documents };
    return {
      company,
      contact: { name: 'Ines Roth', language: 'de' },
      country: 'DE',
      zone: 'Europe/Berlin',
      markets: ['DE', 'FR'],
      names: [`${company} Pro`],
      rights: [right],
      ...changes,
    };
  }

  const send = async (path: string, changes: object = {}): Promise<Reply> =>
    rig().ask('POST', path, { body: await applicationWith(path, changes) });

  return {
    us,
    next(): void {
      us.count += 1;
      us.email = `ines-${us.count}@lamps.example`;
      us.company = `Lamps ${us.count}`;
    },
    askForLink,
    upload,
    applicationWith,
    send,
    async applied(changes: object = {}): Promise<{ path: string; id: string }> {
      const path = await askForLink();
      const { status, body } = await send(path, changes);
      expect([status, body.enrolment?.stage]).toEqual([200, 'in_review']);
      return { path, id: body.enrolment.enrolmentId };
    },
    decide: (id: string, body: object): Promise<Reply> =>
      rig().ask('POST', `/v1/enrolments/${id}/decisions`, { key: rig().keys.manager, body }),
  };
}

export const refusedAt = (pointer: string) => ({ status: 422, body: { code: 'invalid', errors: [{ pointer }] } });
export const invalid = { status: 422, body: { code: 'invalid' } };
export const conflict = { status: 409, body: { code: 'stage_conflict' } };
