import { randomBytes } from 'node:crypto';
import { identityOf } from '../../../api/access/authenticate.ts';
import type { Database } from '../../../database/connect.ts';
import { actOnEnrolment, lockEnrolment } from '../../../database/enrolments/act-on-enrolment.ts';
import { keepApplicationLink } from '../../../database/enrolments/application-links.ts';
import { storeText } from '../../../database/evidence/texts.ts';
import { storeFile } from '../../../database/evidence/uploads.ts';
import type { Application } from '../../../domain/enrolment/application.ts';
import type { EnrolmentCommand } from '../../../domain/enrolment/commands.ts';
import type { Actor } from '../../../domain/vocabulary.ts';

const staff: Actor = { kind: 'staff', id: 'manager' };

/** An enrolment, the token of a link to it, and a document that was uploaded with that. */
interface Opened {
  enrolmentId: string;
  token: string;
  document: string;
}

/** Companies that have come so far: one with a link and nothing else, one in review, one that was asked, one invited. */
export async function openEnrolments(
  database: Database,
  name: string,
  at: string,
): Promise<Record<'unbegun' | 'inReview' | 'asked' | 'invited', Opened>> {
  async function link(stage: string): Promise<Opened> {
    const enrolmentId = `enrolment-${name}-${stage}`;
    const token = randomBytes(32).toString('base64url');
    const email = `${stage}@${name}.example`;
    await keepApplicationLink(database, { token, enrolmentId, email, language: 'en', at });
    const uploader = identityOf({ actor: { kind: 'applicant', id: enrolmentId } });
    const bytes = Buffer.from(`certificate of ${name}`);
    const document = await storeFile(database, { bytes, mediaType: 'text/plain', uploader, at });
    return { enrolmentId, token, document };
  }

  async function begin(stage: string, kind: 'apply' | 'invite', asks = false): Promise<Opened> {
    const opened = await link(stage);
    const { enrolmentId, document } = opened;
    const email = `${stage}@${name}.example`;
    const application: Application = {
      company: `${name} ${stage}`,
      contact: { name: 'Ines Roth', email, language: 'en' },
      country: 'DE',
      zone: 'Europe/Berlin',
      markets: ['DE'],
      names: [],
      rights: [{ kind: 'trademark', office: 'EUIPO', number: '1', territories: ['EU'], documents: [document] }],
      agents: [],
    };
    await database.transaction().execute(async (transaction) => {
      const applicationSha256 = await storeText(transaction, { text: JSON.stringify(application), at });
      const actor: Actor = kind === 'apply' ? { kind: 'applicant', id: enrolmentId } : staff;
      const commands = [
        { kind, actor, content: { enrolmentId, applicationSha256 } },
        ...(asks ? [{ kind: 'ask', actor: staff, content: { reasonCode: 'document_missing' } }] : []),
      ] as EnrolmentCommand[];
      for (const command of commands) {
        const before = await lockEnrolment(transaction, enrolmentId);
        const { refused } = await actOnEnrolment(transaction, before, command, { now: at, email });
        if (refused) throw new Error(refused.message);
      }
    });
    return opened;
  }

  return {
    unbegun: await link('unbegun'),
    inReview: await begin('in-review', 'apply'),
    asked: await begin('asked', 'apply', true),
    invited: await begin('invited', 'invite'),
  };
}
