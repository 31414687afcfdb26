import { z } from '@hono/zod-openapi';
import { erasedAmong } from '../../database/evidence/erased.ts';
import { readTexts } from '../../database/evidence/texts.ts';
import type { Database } from '../../database/connect.ts';
import type { ReadEnrolment } from '../../database/enrolments/enrolments.ts';
import { allowedCommands } from '../../domain/enrolment/decide.ts';
import {
  enrolmentKind,
  enrolmentOutcome,
  enrolmentStage,
  identifier,
  reasonCode,
  timestamp,
} from '../../domain/schemas.ts';
import { mayAsk, type Caller } from '../access/authenticate.ts';
import { erasedView } from '../erasures/erased-view.ts';
import { applicationView, viewApplication } from '../applications/application.ts';

const reasons = z.object({ reasonCode, note: z.string().optional(), erased: erasedView.optional() });

/** An enrolment, as the company and the marketplace see it. */
export const enrolmentView = z
  .object({
    enrolmentId: identifier,
    kind: enrolmentKind,
    stage: enrolmentStage,
    since: timestamp.describe('Since when it stands there'),
    outcome: enrolmentOutcome.optional(),
    openedAt: timestamp,
    lapsesAt: timestamp.optional().describe('When the silence of the company ends it'),
    application: applicationView.optional().describe('Absent when it was erased'),
    erased: erasedView.optional().describe('That the application was erased: since when, and why'),
    asked: reasons.optional().describe('What the marketplace has asked for last'),
    refused: reasons.optional().describe('Why the company is not enrolled'),
    account: z.object({ brandId: identifier, accountManagerId: identifier }).optional(),
    allowedActions: z.array(z.string()).describe('What the caller may do now'),
  })
  .openapi('Enrolment');

/** As it is shown to whoever asks. */
export async function viewEnrolment(
  database: Database,
  { enrolment, application }: Pick<ReadEnrolment, 'enrolment' | 'application'>,
  caller: Caller,
): Promise<z.output<typeof enrolmentView>> {
  const { enrolmentId, kind, stage, openedAt, asked, refused, account } = enrolment;
  const hashes = [asked?.textSha256, refused?.textSha256].filter((hash) => hash !== undefined);
  const texts = hashes.length > 0 ? await readTexts(database, hashes) : new Map<string, string>();
  const erased = await erasedAmong(database, [
    ...(application ? [] : [enrolment.applicationSha256]),
    ...hashes.filter((hash) => !texts.has(hash)),
  ]);
  const applicationErased = erased.get(enrolment.applicationSha256);
  const inWords = (given: typeof asked) => {
    if (!given) return undefined;
    const note = given.textSha256 === undefined ? undefined : texts.get(given.textSha256);
    const gone = given.textSha256 === undefined ? undefined : erased.get(given.textSha256);
    return { reasonCode: given.reasonCode, ...(note !== undefined && { note }), ...(gone && { erased: gone }) };
  };
  const lapse = stage.name === 'closed' ? undefined : stage.steps.find((step) => step.kind === 'lapse');
  return {
    enrolmentId,
    kind,
    stage: stage.name,
    since: stage.since,
    openedAt,
    allowedActions: mayAct(caller) ? allowedCommands(enrolment, caller.actor.kind) : [],
    ...(stage.name === 'closed' && { outcome: stage.outcome }),
    ...(lapse && { lapsesAt: lapse.at }),
    ...(application && { application: viewApplication(application) }),
    ...(applicationErased && { erased: applicationErased }),
    ...(asked && { asked: inWords(asked) }),
    ...(refused && { refused: inWords(refused) }),
    ...(account && { account: { brandId: account.brandId, accountManagerId: account.accountManagerId } }),
  };
}

/** A company acts by its link; of the marketplace not everybody does. */
const mayAct = (caller: Caller): boolean => caller.role === 'applicant' || mayAsk(caller, 'decideEnrolments');
