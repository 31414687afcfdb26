import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

/** Has better-auth begin a session of somebody whom another one than itself has proved. As all of its routes, it is not served. */
export const sessionOfPerson = () =>
  ({
    id: 'session-of-person',
    endpoints: {
      beginSessionOfPerson: createAuthEndpoint(
        '/session-of-person',
        { method: 'POST', body: z.object({ personId: z.string() }), requireHeaders: true },
        async (context) => {
          const { internalAdapter } = context.context;
          const user = await internalAdapter.findUserById(context.body.personId);
          if (!user) throw new Error('nobody has this id any more');
          const session = await internalAdapter.createSession(user.id);
          await setSessionCookie(context, { session, user });
          return context.json({});
        },
      ),
    },
  }) satisfies BetterAuthPlugin;
