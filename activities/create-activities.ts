import { Context } from '@temporalio/activity';
import { createReadDuty } from './enrolment/read-duty.ts';
import { createGiveUpEnrolmentLetter, createSendEnrolmentLetter } from './enrolment/send-letter.ts';
import { createTakeStep } from './enrolment/take-step.ts';
import { createDeliver, createGiveUpDelivery } from './deliveries/deliver.ts';
import type { Dependencies } from './dependencies.ts';
import { createConfirmRemoval, createEnforce } from './marketplace/enforce.ts';
import { createNextCalendar } from './ledger/next-calendar.ts';
import { createReadCaseStart } from './ledger/read-case-start.ts';
import { remindOfRights } from './sweeps/remind-of-rights.ts';
import { mailHeads } from './sweeps/mail-heads.ts';
import { sendDigests } from './sweeps/send-digests.ts';
import { tellLeads } from './sweeps/tell-leads.ts';
import { tellOfMessages } from './sweeps/tell-of-messages.ts';
import { createKeepInAnnex } from './ledger/keep-in-annex.ts';
import { createRecord } from './ledger/record.ts';
import { createWhoMayDecide } from './ledger/who-may-decide.ts';

/** The side effects of the case itself. */
export const createActivities = (dependencies: Dependencies) => ({
  record: createRecord(dependencies),
  readCaseStart: createReadCaseStart(dependencies),
  nextCalendar: createNextCalendar(dependencies),
  whoMayDecide: createWhoMayDecide(dependencies),
  keepInAnnex: createKeepInAnnex(dependencies),
});

/** The side effects of enrolments. Their letters go with the others. */
export const createEnrolmentActivities = (dependencies: Pick<Dependencies, 'database'>) => ({
  readDuty: createReadDuty(dependencies),
  takeEnrolmentStep: createTakeStep(dependencies),
  giveUpEnrolmentLetter: createGiveUpEnrolmentLetter(dependencies),
});

/** Its letters and other mails, on task queues of their own: many that fall due at once hold up no verdict, and no endpoint a mail. */
export const createLetterActivities = (dependencies: Dependencies) => ({
  deliver: createDeliver(dependencies),
  giveUpDelivery: createGiveUpDelivery(dependencies),
  sendEnrolmentLetter: createSendEnrolmentLetter(dependencies),
  remindOfRights: () => remindOfRights(dependencies, Context.current().heartbeat),
  sendDigests: () => sendDigests(dependencies, Context.current().heartbeat),
  mailHeads: () => mailHeads(dependencies, Context.current().heartbeat),
  tellLeads: () => tellLeads(dependencies, Context.current().heartbeat),
  tellOfMessages: () => tellOfMessages(dependencies, Context.current().heartbeat),
});

/** The marketplace's calls, on a task queue of their own: it sets their rate. */
export const createMarketplaceActivities = (dependencies: Pick<Dependencies, 'marketplace' | 'database'>) => ({
  enforce: createEnforce(dependencies),
  confirmRemoval: createConfirmRemoval(dependencies),
});

export type Activities = ReturnType<typeof createActivities>;
export type EnrolmentActivities = ReturnType<typeof createEnrolmentActivities>;
export type LetterActivities = ReturnType<typeof createLetterActivities>;
export type MarketplaceActivities = ReturnType<typeof createMarketplaceActivities>;
