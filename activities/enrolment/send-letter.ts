import { createHmac } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/activity';
import { listMembers } from '../../database/access/memberships.ts';
import type { Database } from '../../database/connect.ts';
import { readRecipient, type Recipient } from '../../database/deliveries/recipients.ts';
import { keepApplicationLink } from '../../database/enrolments/application-links.ts';
import { findEnrolment, readEnrolmentEvents } from '../../database/enrolments/enrolments.ts';
import { readText } from '../../database/evidence/texts.ts';
import type { Application } from '../../domain/enrolment/application.ts';
import type { Enrolment } from '../../domain/enrolment/enrolment.ts';
import type { EnrolmentEvent } from '../../domain/enrolment/events.ts';
import { evolveEnrolment } from '../../domain/enrolment/evolve.ts';
import { readerOf, type OwedLetter } from '../../domain/enrolment/letters.ts';
import { addressed } from '../deliveries/addressed.ts';
import { mailToPeople } from '../deliveries/mail-to-people.ts';
import type { Dependencies } from '../dependencies.ts';
import { composeEnrolmentLetter, type EnrolmentNews } from '../letters/compose-enrolment-letter.ts';
import { reportToEnrolment } from './report-to-enrolment.ts';

type Needed = Pick<Dependencies, 'database' | 'mail' | 'sender' | 'linkSecret'>;

/**
 * Tells a company, or whoever of the marketplace is to decide, of one thing that has happened, and keeps that it was told.
 * After a crash between the two it is told again, by a mail of the same id.
 * @throws ApplicationFailure that names nobody: the engine keeps what it is told
 */
export const createSendEnrolmentLetter =
  (dependencies: Needed) =>
  async (enrolmentId: string, about: number): Promise<void> => {
    const { database } = dependencies;
    const found = await findEnrolment(database, enrolmentId);
    const owed = found?.enrolment.owed.find((one) => one.about === about);
    if (!found || !owed) return;
    const { application, email } = found;
    if (!application) throw ApplicationFailure.nonRetryable('whom to tell was erased', 'RecipientLeft');
    const contact = { ...application.contact, email };
    const news = await gather(dependencies, found.enrolment, owed, { ...application, contact });
    try {
      const reader = readerOf(owed.letter);
      const mailId = `${enrolmentId}.${about}`;
      if (reader === 'company') await send(dependencies, news, contact, mailId);
      else
        for (const { membershipId, role, ...person } of await listMembers(database, null))
          if (role === reader)
            await send(dependencies, { ...news, reader: person }, person, `${mailId}.${membershipId}`);
      if (owed.letter === 'opened') await tellOthers(dependencies, { news, application, mailId });
    } catch (error) {
      const nonRetryable = error instanceof ApplicationFailure && (error.nonRetryable ?? false);
      const message = `the letter about event ${about} was not taken by the mail server`;
      throw ApplicationFailure.create({ type: 'NotDelivered', message, nonRetryable });
    }
    await report(database, enrolmentId, { about, isSent: true });
  };

const send = (
  { mail, sender }: Needed,
  news: EnrolmentNews,
  person: { name: string; email: string },
  mailId: string,
): Promise<string> =>
  mail.send(addressed(person, composeEnrolmentLetter(news, sender.marketplaceName), sender, mailId));

/** It was refused for good, or three days have passed: staff see that the company was not told. */
export const createGiveUpEnrolmentLetter =
  ({ database }: Pick<Dependencies, 'database'>) =>
  (enrolmentId: string, about: number): Promise<void> =>
    report(database, enrolmentId, { about, isSent: false });

const report = (database: Database, enrolmentId: string, content: { about: number; isSent: boolean }): Promise<void> =>
  reportToEnrolment(database, enrolmentId, { kind: 'report_letter', content, now: new Date().toISOString() });

type Gathered = EnrolmentNews & { manager?: Recipient };

/** What is told, as the enrolment stood when it happened. */
async function gather(
  { database, sender, linkSecret }: Needed,
  { enrolmentId, account, kind }: Enrolment,
  { about, letter }: OwedLetter,
  application: Application,
): Promise<Gathered> {
  const events = (await readEnrolmentEvents(database, enrolmentId)).filter(({ sequence }) => sequence <= about);
  const then = events.reduce<Enrolment | undefined>(evolveEnrolment, undefined)!;
  const { reasonCode: reason, textSha256 } = (letter === 'refused' ? then.refused : then.asked) ?? {};
  const saysWhy = letter === 'asked' || letter === 'asked_again' || letter === 'refused';
  const words = saysWhy && textSha256 ? await readText(database, textSha256) : undefined;
  const manager = account && (await readRecipient(database, account.accountManagerId));
  return {
    letter,
    application,
    at: (events.at(-1) as EnrolmentEvent).at,
    url: readerOf(letter) === 'company' && letter !== 'opened' ? await makeLink() : `${sender.portal}/sign-in`,
    since: then.stage.since,
    until: lapseOf(then),
    ...(saysWhy && { reason, words }),
    ...(manager && { manager }),
    rightsWait: letter === 'opened' && kind === 'application',
  };

  /** The same whenever the same letter is sent. */
  async function makeLink(): Promise<string> {
    const token = createHmac('sha256', linkSecret).update(`${enrolmentId}.${about}`).digest('base64url');
    const { email, language } = application.contact;
    await keepApplicationLink(database, { token, enrolmentId, email, language, at: new Date().toISOString() });
    return `${sender.portal}/apply/${token}`;
  }
}

function lapseOf({ stage }: Enrolment): string | undefined {
  return stage.name === 'closed' ? undefined : stage.steps.find(({ kind }) => kind === 'lapse')?.at;
}

/** Whoever is the partner of a company is told so, and whom it has named to act for it. */
async function tellOthers(
  dependencies: Needed,
  { news, application, mailId }: { news: Gathered; application: Application; mailId: string },
): Promise<void> {
  const { mail, sender } = dependencies;
  const { manager } = news;
  if (manager) await send(dependencies, { ...news, letter: 'assigned', reader: manager }, manager, `${mailId}.manager`);
  const { invitation } = mailToPeople(mail, sender);
  const url = `${sender.portal}/sign-in`;
  for (const { name, email, language } of application.agents)
    await invitation({ name, email, language, role: 'brand_agent', brandName: application.company, url });
}
