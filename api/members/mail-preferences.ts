import { z } from '@hono/zod-openapi';
import { readPreferences, writePreferences } from '../../database/access/mail-preferences.ts';
import { findMemberships } from '../../database/access/memberships.ts';
import { optionalKinds, type OptionalKind, type Preferences } from '../../domain/notifications/preferences.ts';
import { identifier, mailTime } from '../../domain/schemas.ts';
import { endpoint } from '../http/endpoint.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { Problem } from '../http/problem.ts';
import type { Person } from '../sign-in/sign-in.ts';

const params = z.strictObject({
  membershipId: identifier.describe('One of your own memberships, as `GET /v1/me` gives it'),
});

const eachKind = <Schema>(schema: Schema): Record<OptionalKind, Schema> =>
  Object.fromEntries(optionalKinds.map((kind) => [kind, schema])) as Record<OptionalKind, Schema>;

const every = z
  .discriminatedUnion('every', [
    z.strictObject({ every: z.literal('hour') }),
    z.strictObject({
      every: z.literal('day'),
      hour: z.int().min(0).max(23).describe('By the clocks of the brand; for the marketplace’s people in UTC'),
    }),
  ])
  .describe('When a digest comes, if there is anything to tell');

const preferences = z
  .strictObject({
    kinds: z.strictObject(eachKind(mailTime)).describe('Of each kind that you have a choice about, when it is mailed'),
    digest: every,
  })
  .openapi('MailPreferences');

const description =
  'Yours alone, in one membership. What the law or the process demands has no choice: what asks for your answer, begins, ' +
  'moves or ends your time, or decides about a notice of your brand comes at once. The inbox has everything in any case.';

const view = ({ kinds, digestHour }: Preferences): z.input<typeof preferences> => ({
  kinds: { ...eachKind('at_once' as const), ...kinds },
  digest: digestHour === null ? { every: 'hour' } : { every: 'day', hour: digestHour },
});

/** When mails come to somebody in a membership. */
export const readMailPreferences = endpoint(
  {
    name: 'readMailPreferences',
    method: 'get',
    path: '/v1/me/memberships/{membershipId}/mail-preferences',
    access: 'person',
    tag: 'People',
    summary: 'When mails come to you',
    description,
    params,
    answers: {
      200: { description: 'As you have said, or as it is for whoever has said nothing', schema: preferences },
    },
    problems: ['not_found'],
  },
  async ({ caller, params: { membershipId }, dependencies }) => {
    await requireOwn(caller, membershipId, dependencies);
    return { status: 200, body: view(await readPreferences(dependencies.database, membershipId)) };
  },
);

/** Somebody says when mails shall come. */
export const setMailPreferences = endpoint(
  {
    name: 'setMailPreferences',
    method: 'put',
    path: '/v1/me/memberships/{membershipId}/mail-preferences',
    access: 'person',
    tag: 'People',
    summary: 'Say when mails shall come to you',
    description: `${description} In place of what you have said before; a kind that is left out comes at once. It counts for what happens from now on.`,
    params,
    body: z.strictObject({
      kinds: z.strictObject(eachKind(mailTime.optional())).default({}),
      digest: every.default({ every: 'hour' }),
    }),
    example: {
      kinds: { offer_removed: 'digest', conversation_message: 'digest', suspicion_withdrawn: 'never' },
      digest: { every: 'day', hour: 8 },
    },
    answers: { 200: { description: 'As you have said', schema: preferences } },
    problems: ['not_found'],
  },
  async ({ caller, params: { membershipId }, body: { kinds, digest }, dependencies }) => {
    await requireOwn(caller, membershipId, dependencies);
    const said = { kinds, digestHour: digest.every === 'day' ? digest.hour : null };
    await writePreferences(dependencies.database, membershipId, said);
    return { status: 200, body: view(said) };
  },
);

/** @throws Problem not_found: nobody sets what is another's */
async function requireOwn(
  { email }: Person,
  membershipId: string,
  { database, now }: Pick<Dependencies, 'database' | 'now'>,
): Promise<void> {
  const own = await findMemberships(database, email, now());
  if (!own.some((one) => one.membershipId === membershipId))
    throw new Problem('not_found', 'you have no such membership');
}
