import { z } from '@hono/zod-openapi';
import { findRight, type IprRecord } from '../../database/brands/ipr-records.ts';
import type { Database, InTransaction } from '../../database/connect.ts';
import { may } from '../../domain/access/may.ts';
import { territory } from '../../domain/places.ts';
import { identifier, iprKind, reasonCode, rightStanding, sha256, timestamp } from '../../domain/schemas.ts';
import { nameOf, words } from '../../domain/words.ts';
import type { Caller } from '../access/authenticate.ts';
import { day } from '../http/input/moment.ts';
import { Problem } from '../http/problem.ts';

/** What is said of a registered right. */
export const rightFields = {
  kind: iprKind,
  office: nameOf(60).describe('Where it is registered, such as EUIPO'),
  number: nameOf(60).describe('By which it is known there'),
  classes: words(200).describe('Of Nice or Locarno, as people read them'),
  territories: z.array(territory).min(1).max(200).describe('Where it holds'),
  expiresOn: day.describe('The last day on which it is in force'),
};

/** A right of a brand. */
export const rightView = z
  .object({
    iprRecordId: identifier,
    brandId: identifier,
    ...rightFields,
    classes: rightFields.classes.optional(),
    expiresOn: rightFields.expiresOn.optional(),
    standing: rightStanding,
    documents: z.array(sha256).describe('What proves it: `GET /v1/rights/{iprRecordId}/documents/{sha256}`'),
    decision: z
      .object({ by: identifier, at: timestamp, reasonCode })
      .optional()
      .describe('Who of the marketplace has verified or refused it'),
  })
  .openapi('Right');

/** As it is kept: its territories were checked when it was entered. */
export const viewRight = (right: IprRecord): z.input<typeof rightView> => right as z.input<typeof rightView>;

export const rightPath = z.strictObject({
  iprRecordId: identifier.describe('The right, as `GET /v1/rights` gives it'),
});

/** The right, for a caller who may see it. @throws Problem not_found */
export async function visibleRight(
  database: Database | InTransaction,
  caller: Caller,
  iprRecordId: string,
): Promise<IprRecord> {
  const right = await findRight(database, iprRecordId);
  const isDelegated = caller.delegation?.iprRecordIds.includes(iprRecordId) ?? true;
  if (right && isDelegated && may(caller, 'readRights', { brandId: right.brandId }) === 'permitted') return right;
  throw new Problem('not_found', 'there is no such right that you may see');
}
