import type { Context } from 'hono';
import { findMemberships } from '../../database/access/memberships.ts';
import type { Caller } from '../access/authenticate.ts';
import { callerIn } from '../access/session.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { Problem } from '../http/problem.ts';
import type { Person } from '../sign-in/sign-in.ts';

/** To sign in, and back to the page that was asked for. */
export const toSignIn = (context: Context): Response =>
  context.redirect(`/sign-in?returnTo=${encodeURIComponent(context.req.path)}`, 303);

/**
 * The person in the membership that sees what is of a brand; where none does, in any, which is refused there and kept.
 * @throws Problem not_permitted
 */
export async function memberWhoSees(
  { database, now }: Dependencies,
  person: Person,
  brandId: string | undefined,
): Promise<Caller> {
  const memberships = await findMemberships(database, person, now());
  const member = memberships.find((one) => one.brandId === null || one.brandId === brandId) ?? memberships[0];
  if (member) return callerIn(member, person);
  throw new Problem(
    'not_permitted',
    'You are signed in, but neither a brand nor the marketplace counts you among its people now.',
  );
}
