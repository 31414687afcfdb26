import { z } from '@hono/zod-openapi';
import type { ReadCase } from '../../database/cases/cases.ts';
import type { Database } from '../../database/connect.ts';
import { listCaseFiles } from '../../database/evidence/files.ts';
import { readEvents } from '../../database/ledger/read-events.ts';
import { readRight } from '../../database/deliveries/recipients.ts';
import { erasedAmong } from '../../database/evidence/erased.ts';
import { readTexts } from '../../database/evidence/texts.ts';
import { clockOf, listingStatusOf } from '../../domain/case/case.ts';
import { deadlineOf } from '../../domain/case/clock.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import {
  action,
  identifier,
  independenceRule,
  iprKind,
  language,
  listingStatus,
  measure,
  outcome,
  reasonCode,
  sha256,
  stage,
  strikeStanding,
  timestamp,
} from '../../domain/schemas.ts';
import { strikeStanding as standingOf } from '../../domain/strikes.ts';
import type { Language } from '../../domain/vocabulary.ts';
import type { Caller } from '../access/authenticate.ts';
import { actionsNow } from '../cases/case-view.ts';
import { erasedView } from '../erasures/erased-view.ts';
import { sellerClock, viewSellerClock } from './seller-clock.ts';
import { sellerStatement, sellerStatements } from './seller-statements.ts';
import { sellerStep, sellerSteps } from './seller-steps.ts';
import { fileName } from '../files/file-transfer.ts';
import { statementOfReasons, statementsOfReasons } from './statements-of-reasons.ts';

/** A case as the seller sees it: what was done to the offer and why, and how to contest it. */
export const sellerCaseSchema = z
  .object({
    caseId: identifier,
    language: language.optional().describe('Of the letter that holds the link; absent where it is not known'),
    stage,
    closedAt: timestamp.optional(),
    ending: z.object({ outcome, reason: reasonCode }).optional(),
    offer: z.object({
      listingId: identifier,
      marketplaceId: identifier,
      status: listingStatus,
      title: z.string().optional(),
      price: z.object({ amount: z.string(), currency: z.string() }).optional(),
      url: z.string().optional(),
      erased: erasedView.optional(),
    }),
    brand: z.object({ name: z.string() }),
    marketplace: z.object({ name: z.string() }).describe('Who writes to you'),
    measure: z.object({
      inForce: measure.describe('By this case, and by the one that undoes it'),
      since: timestamp.optional(),
      others: z
        .array(z.object({ caseId: identifier, measure }))
        .optional()
        .describe('Other cases that restricted the offer when this one lifted its own measure'),
    }),
    undoneBy: identifier.optional().describe('The case that undoes what this one did'),
    strike: z
      .object({ standing: strikeStanding, expiresAt: timestamp })
      .optional()
      .describe('The strike that this case has given you; absent when it has given none'),
    statementsOfReasons: z.array(statementOfReasons).describe('One for each restriction, the newest last'),
    right: z
      .object({
        kind: iprKind,
        office: z.string(),
        number: z.string(),
        class: z.string().optional(),
      })
      .optional()
      .describe('The right that the brand relies on'),
    appeal: z.object({
      deadline: timestamp
        .optional()
        .describe('Until when you may appeal; absent when you may not now, and when that has no end'),
      granted: z.int().describe('Rounds that the policy grants'),
      used: z.int(),
      isInformed: z
        .boolean()
        .describe('Whether the letter has reached you: where that is waited for, your time begins then'),
      whenNobodyIndependent: independenceRule,
      afterwards: z
        .enum(['keep', 'remove', 'lift'])
        .describe('What becomes of the restriction when nobody appeals, or no appeal succeeds'),
    }),
    clock: sellerClock.optional().describe('Who is waited for, until when, and what happens then'),
    steps: z.array(sellerStep).describe('What has happened so far'),
    statements: z.array(sellerStatement).describe('What you have said, and what became of it'),
    files: z
      .array(
        z.object({
          sha256,
          name: fileName.optional(),
          mediaType: z.string(),
          bytes: z.int(),
          addedAt: timestamp,
          erased: erasedView.optional(),
        }),
      )
      .describe('Yours, and the evidence that is open to you'),
    allowedActions: z.array(action).describe('What you may do now'),
  })
  .openapi('SellerCase');
export type SellerCase = z.infer<typeof sellerCaseSchema>;

/**
 * The case for its seller. What would teach counterfeiters (what detectors found, a brand's tell-tale marks) and what
 * belongs to others (notes of the brand, names of people) is not in it.
 */
export async function viewSellerCase(
  database: Database,
  { subject, terms, brandName, snapshot, snapshotErased, undoneBy }: ReadCase,
  caller: Caller,
  { now, marketplaceName, spoken }: { now: string; marketplaceName: string; spoken: Language | null | undefined },
): Promise<SellerCase> {
  const { caseId, offer, stage, ending, appeals, measure } = subject;
  const { others } = measure;
  const inForce = undoneBy?.inForce ?? measure.inForce;
  const clock = clockOf(subject, 'appeal');
  const events = await readEvents(database, caseId);
  const right = await readRight(database, offer.brandId, measure.ground?.iprRecordId);
  const hashes = events.flatMap(textOf);
  const notes = await readTexts(database, hashes);
  const erased = await erasedAmong(
    database,
    hashes.filter((hash) => !notes.has(hash)),
  );
  const deadline = clock && appeals.sellerInformed ? deadlineOf(clock) : undefined;
  const shownClock = viewSellerClock(subject, terms);
  const strike = events.findLast((event) => event.kind === 'strike_given');
  const isUndone = subject.strike === 'undone' || undoneBy?.strike === 'undone';
  const since = events.findLast(({ kind }) => kind === 'measure_taken')?.at;
  return {
    caseId,
    ...(spoken && { language: spoken }),
    stage: stage.name,
    ...(stage.name === 'closed' && { closedAt: subject.at }),
    ...(ending && { ending }),
    offer: {
      listingId: offer.listingId,
      marketplaceId: offer.marketplaceId,
      status: listingStatusOf({ ...subject, measure: { ...measure, inForce } }),
      ...(snapshot && shownOf(snapshot)),
      ...(snapshotErased && { erased: snapshotErased }),
    },
    brand: { name: brandName },
    marketplace: { name: marketplaceName },
    measure: {
      inForce,
      ...(inForce !== 'none' && since && { since }),
      ...(others && { others: others.map(({ caseId: other, measure: its }) => ({ caseId: other, measure: its })) }),
    },
    ...(undoneBy && { undoneBy: undoneBy.caseId }),
    ...(strike && {
      strike: {
        standing: isUndone ? 'undone' : standingOf({ ...strike.data, undoneAt: null }, now),
        expiresAt: strike.data.expiresAt,
      },
    }),
    statementsOfReasons: statementsOfReasons(events, subject.kind),
    ...(right && { right }),
    appeal: {
      ...(deadline && { deadline }),
      granted: terms.policy.appeal.windows.length,
      used: appeals.filed,
      isInformed: appeals.sellerInformed,
      whenNobodyIndependent: terms.policy.whenNobodyIndependent,
      afterwards: terms.policy.appeal.measureAfterwards,
    },
    ...(shownClock && { clock: shownClock }),
    steps: sellerSteps(events),
    statements: sellerStatements(events, { notes, erased }),
    files: await listCaseFiles(database, caseId, 'seller'),
    allowedActions: actionsNow({ subject, terms }, caller, now),
  };
}

const textOf = ({ data }: CaseEvent): string[] => ('textSha256' in data && data.textSha256 ? [data.textSha256] : []);

/** What anybody could see of the offer. */
function shownOf(snapshot: string): Pick<SellerCase['offer'], 'title' | 'price' | 'url'> {
  const { title, price, url } = JSON.parse(snapshot) as SellerCase['offer'];
  return { ...(title && { title }), ...(price && { price }), ...(url && { url }) };
}
