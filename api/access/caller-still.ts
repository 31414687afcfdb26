import type { HonoRequest } from 'hono';
import type { Dependencies } from '../http/dependencies.ts';
import { Problem } from '../http/problem.ts';
import { authenticate, mayAsk, type Caller } from './authenticate.ts';
import { actAs, membershipOf } from './session.ts';

/** Who a request that was let in before is of now; nobody, when it would not be let in to read cases any more. */
export async function callerStill(
  request: HonoRequest,
  { database, signIn, now }: Pick<Dependencies, 'database' | 'signIn' | 'now'>,
): Promise<Caller | undefined> {
  const [, key] = /^Bearer (\S+)$/i.exec(request.header('Authorization') ?? '') ?? [];
  const caller = key === undefined ? await ofSession() : await authenticate(database, key, now());
  return caller && mayAsk(caller, 'readCases') ? caller : undefined;

  async function ofSession(): Promise<Caller | undefined> {
    const person = await signIn.personOf(request.raw.headers);
    if (!person) return undefined;
    return actAs(database, person, { named: membershipOf(request), now: now() }).catch((error: unknown) => {
      if (error instanceof Problem) return undefined;
      throw error;
    });
  }
}
