import { z } from '@hono/zod-openapi';
import { namePeople } from '../../database/access/memberships.ts';
import { readHolders } from '../../database/cases/claims.ts';
import type { ReadCase } from '../../database/cases/cases.ts';
import { listBroughtFiles } from '../../database/evidence/files.ts';
import { whoIsPresent } from '../../database/live/presences.ts';
import { countedOfASeller, readSellerRecord } from '../../database/outcomes/seller-record.ts';
import { readFindings } from '../../database/intake/suspicions.ts';
import {
  action,
  actorKind,
  errorCode,
  identifier,
  reasonCode,
  score,
  sha256,
  timestamp,
} from '../../domain/schemas.ts';
import { countriesIn } from '../../domain/places.ts';
import { mayAsk } from '../access/authenticate.ts';
import { fileReaderOf } from '../access/parties.ts';
import { erasedView } from '../erasures/erased-view.ts';
import type { Call } from '../http/definition.ts';
import { presentView, viewPresent } from '../live/present.ts';
import { holderView, viewHolder } from '../queues/holder.ts';
import { caseViewSchema, possibilitiesNow, viewCase, type CaseView } from './case-view.ts';
import { fileName } from '../files/file-transfer.ts';
import { picturesOf } from './pictures-of.ts';

/** What people are called, by the ids under which they stand beside it. */
export const namesView = z
  .record(identifier, z.string())
  .describe('What the people are called whose ids stand here; whoever is not yours to name is left out');

const nowOnly = 'Absent for the past';

/** A case with all that its page shows. */
export const caseInFull = caseViewSchema
  .extend({
    refusedActions: z
      .array(z.object({ action, code: errorCode, detail: z.string() }))
      .describe('What else your role includes, and why it is refused now; nothing for the past'),
    holder: holderView.optional().describe('Who of the marketplace has it in hand; for them alone'),
    present: presentView.optional().describe(`Who looks at it: to brands, their own people alone. ${nowOnly}`),
    names: namesView,
    findings: z
      .array(z.object({ detector: identifier, reasonCode, score }))
      .optional()
      .describe(`What detectors have found, the strongest first, each finding once. ${nowOnly}`),
    sellerRecord: z
      .object({
        cases: z.int().describe(`Its other cases, of the newest ${countedOfASeller}`),
        removed: z.int().describe('Of these, in how many the offer is removed now'),
        strikes: z.int().describe('Of these, how many gave it a strike that stands'),
      })
      .optional()
      .describe(`What is known of the seller from the cases about this brand’s rights, and no other’s. ${nowOnly}`),
    files: z
      .array(
        z.object({
          sha256,
          name: fileName.optional().describe('What its sender calls it'),
          mediaType: z.string(),
          byteCount: z.int(),
          broughtBy: actorKind,
          addedAt: timestamp,
          url: z.string(),
          erased: erasedView.optional(),
        }),
      )
      .optional()
      .describe(`Those that are open to you, in the order in which they came. ${nowOnly}`),
    pictures: z
      .array(z.string())
      .describe('Where the pictures of the offer are downloaded, in their order; of one that was erased, 410 says so'),
  })
  .openapi('CaseInFull');

/** The case as it stands, for its page. */
export async function viewInFull(
  found: ReadCase,
  { caller, dependencies }: Pick<Call, 'caller' | 'dependencies'>,
): Promise<z.infer<typeof caseInFull>> {
  const { database, now, temporalPages } = dependencies;
  const { caseId } = found.subject;
  const view = viewCase(found, caller, now());
  const isStaff = caller.brandId === undefined;
  const { offer } = found.subject;
  const countries = caller.delegation && countriesIn(caller.delegation.territories);
  const [holders, present, findings, sellerRecord, files] = await Promise.all([
    isStaff ? readHolders(database, [caseId], now()) : undefined,
    whoIsPresent(database, caseId, caller.brandId, now()),
    readFindings(database, caseId),
    readSellerRecord(database, offer, { except: caseId, countries, now: now() }),
    mayAsk(caller, 'readFiles') ? listBroughtFiles(database, caseId, fileReaderOf(caller).party) : [],
  ]);
  const holder = holders?.get(caseId);
  // Whoever works here may look at the run itself: its id is that of the case.
  const temporal =
    isStaff && temporalPages !== undefined ? `${temporalPages}/${encodeURIComponent(caseId)}` : undefined;
  return {
    ...view,
    links: { ...view.links, ...(temporal && { temporal }) },
    refusedActions: possibilitiesNow(found, caller, now()).refused.map(({ action: refused, refusal }) => ({
      action: refused,
      code: refusal.code,
      detail: refusal.message,
    })),
    ...(holder && { holder: viewHolder(holder) }),
    present: viewPresent(present),
    names: await namePeople(database, peopleIn(view), caller.brandId),
    findings,
    sellerRecord,
    files: files.map((file) => ({ ...file, url: `/v1/cases/${caseId}/files/${file.sha256}` })),
    pictures: mayAsk(caller, 'readFiles') ? pathsOfPictures(found) : [],
  };
}

/** The case as it stood. */
export async function viewPast(
  found: ReadCase,
  { caller, dependencies: { database } }: Pick<Call, 'caller' | 'dependencies'>,
): Promise<z.infer<typeof caseInFull>> {
  const view = viewCase(found, caller);
  return {
    ...view,
    refusedActions: [],
    names: await namePeople(database, peopleIn(view), caller.brandId),
    pictures: mayAsk(caller, 'readFiles') ? pathsOfPictures(found) : [],
  };
}

const peopleIn = ({ verdict, review }: CaseView): string[] =>
  [verdict?.by, review?.proposal?.by].filter((id) => id !== undefined);

const pathsOfPictures = ({ subject: { caseId }, snapshot }: ReadCase): string[] =>
  picturesOf(snapshot).map((_hash, index) => `/v1/cases/${caseId}/pictures/${index + 1}`);
