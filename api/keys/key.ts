import { z } from '@hono/zod-openapi';
import type { ListedKey } from '../../database/access/api-keys.ts';
import { permissions, type Action } from '../../domain/access/permissions.ts';
import { action, identifier, role, timestamp } from '../../domain/schemas.ts';
import { moment } from '../http/input/moment.ts';

/** As what a program can act. */
const keyRoles = ['detector', 'brand_reviewer', 'account_manager', 'reviewer', 'auditor'] as const;
export type KeyRole = (typeof keyRoles)[number];

/** What no key that is made here can ask: two people are two people, and a key makes neither further keys nor people. */
const forPeopleAlone: readonly Action[] = [
  'decideReview',
  'decideAppeal',
  'manageMembers',
  'manageKeys',
  'manageSignIn',
  'enrolBrand',
  'decideEnrolments',
  'inviteCompanies',
  'proposeErasures',
  'decideErasures',
  'holdCases',
];

/** Whether a key that is made here can ask it. */
export const canBeOfKey = (one: Action): boolean => !forPeopleAlone.includes(one);

/** What a key of a role can ask at most. */
export const actionsOfKeys = (as: KeyRole): Action[] => permissions[as].filter(canBeOfKey);

/** What is said of a new key. */
export const keyFields = {
  role: z
    .enum(keyRoles)
    .describe('As what the program acts: of a brand, `brand_reviewer`; of the marketplace, any other'),
  actorId: identifier.describe('The program, as it stands in the timelines of cases: nobody’s membership'),
  scopes: z
    .array(action)
    .min(1)
    .max(50)
    .describe('What it may ask, among what the role and you may; no decision that staff take is among it'),
  endsAt: moment.describe('From then on it is refused: ISO-8601 in UTC'),
};

/** A key without its secret. */
export const keyView = z
  .object({
    keyId: identifier,
    role,
    actorId: identifier,
    brandId: identifier.optional(),
    scopes: z.array(action),
    createdAt: timestamp,
    endsAt: timestamp.optional().describe('From then on it is refused'),
    lastUsedAt: timestamp.optional().describe('To the minute or so; absent when it was never used'),
    revokedAt: timestamp.optional(),
  })
  .openapi('Key');

/** A key that was just made. */
export const newKeyView = keyView
  .extend({ key: z.string().describe('The key itself, shown here alone: send it as `Authorization: Bearer …`') })
  .openapi('NewKey');

export const viewKey = ({ brandId, endsAt, lastUsedAt, revokedAt, ...key }: ListedKey): z.input<typeof keyView> => ({
  ...key,
  ...(brandId !== null && { brandId }),
  ...(endsAt !== null && { endsAt }),
  ...(lastUsedAt !== null && { lastUsedAt }),
  ...(revokedAt !== null && { revokedAt }),
});
