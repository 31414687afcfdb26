import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import { findMemberships } from '../../database/access/memberships.ts';
import { endSession } from '../../database/access/sessions.ts';
import { connectionOfDomain } from '../../database/access/sign-in-connections.ts';
import { domainOf } from '../../domain/access/mail-domains.ts';
import { addressOf } from '../access/client-address.ts';
import { countLink, countRequest, tryCredential } from '../access/limits.ts';
import { requireOwnSite, sessionCookie } from '../access/session.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { forgottenCookie, linkMinutes, type Person } from '../sign-in/sign-in.ts';
import { framed, moment } from './frame.ts';
import { onToProvider } from './provider-pages.ts';
import { formFromHere, readForm } from './read-form.ts';
import { askForAddress, askForLink, hidden, ownPath, signInPath } from './sign-in-form.ts';
import { asWords } from './words.ts';

/** Who has opened a page; nobody when nobody is signed in, or too many guesses came from the address. */
export async function readerOf(
  context: Context,
  { limits, signIn, trustedProxies }: Dependencies,
): Promise<Person | undefined> {
  const cookie = sessionCookie(context.req);
  if (cookie === undefined) return undefined;
  const address = addressOf(context, { trustedProxies });
  const person = await tryCredential(limits, address, cookie, () => signIn.personOf(context.req.raw.headers));
  if (person) await countRequest(limits.perKey, 'key', `session-${person.sessionId}`);
  return person;
}

/** Signing in, and out again: a page that asks for the address, and one on which the link from a mail is used. */
export function signInPages(dependencies: Dependencies): Hono {
  const { database, limits, signIn, signInLinks, portalUrl } = dependencies;
  const pages = new Hono();
  const form = formFromHere(portalUrl);

  pages.get('/sign-in', async (context) => {
    const returnTo = ownPath(context.req.query('returnTo'));
    const person = await readerOf(context, dependencies);
    const ask = context.req.query('by') === 'mail' ? askForLink : askForAddress;
    if (!person) return framed(context, { title: 'Sign in', content: ask(returnTo) });
    if (returnTo !== undefined) return context.redirect(returnTo, 303);
    const { email, endsAt, brandId: signedInBy } = person;
    const memberships = await findMemberships(database, person, dependencies.now());
    const content = html`<section>
      <p>You are signed in as ${email}, until ${moment(endsAt)} at the latest.</p>
      ${signedInBy === undefined ? '' : html`<p>By your company’s own sign-in: what you are for ${signedInBy} counts here, and nothing else. Sign out, and in by a link by mail, to act for others.</p>`}
      <ol>
        ${memberships.map(({ name, brandId, role }) => html`<li>${name}, ${brandId ?? 'marketplace'} (${asWords(role)})</li>`)}
      </ol>
    </section>`;
    return framed(context, { title: 'Signed in', who: email, content });
  });

  pages.post('/sign-in', form, async (context) => {
    const said = await readForm(context);
    const email = (said.email ?? '').trim();
    const returnTo = ownPath(said.returnTo);
    if (!z.email().max(254).safeParse(email).success) {
      const content = [
        html`<section role="alert"><p>“${email}” is no mail address. Type it as in vera@example.com.</p></section>`,
        said.by === 'mail' ? askForLink(returnTo) : askForAddress(returnTo),
      ];
      return framed(context, { title: 'Sign in', content, status: 422 });
    }
    // Whether anybody is known by the address is not asked before: by its domain alone everybody goes the same way.
    const connection = said.by === 'mail' ? undefined : await connectionOfDomain(database, domainOf(email));
    if (connection) return onToProvider(context, dependencies, connection, { email, returnTo });
    if (await countLink(limits, addressOf(context, dependencies), { to: email, purpose: 'sign_in' }))
      signInLinks.send(email, returnTo);
    const content = html`<section>
      <p>
        If somebody is known here as ${email}, a mail with a link is on its way. It works once, within ${linkMinutes}
        minutes.
      </p>
      <p>Nothing has come? Look in your spam folder, or <a href="${signInPath(returnTo)}">ask again</a>.</p>
    </section>`;
    return framed(context, { title: 'Look into your mail', content, status: 202 });
  });

  // Opening it uses nothing up: what looks into mails for their reader opens every link.
  pages.get('/sign-in/:token', async (context) => {
    const token = context.req.param('token');
    const address = addressOf(context, dependencies);
    const email = await tryCredential(limits, address, token, (it) => signIn.addressOf(it));
    const returnTo = ownPath(context.req.query('returnTo'));
    if (email === undefined) {
      const isHere = returnTo !== undefined && (await readerOf(context, dependencies)) !== undefined;
      return isHere ? context.redirect(returnTo, 303) : framed(context, overPage(returnTo));
    }
    const content = html`<form method="post">
      <p>You are about to sign in as <strong>${email}</strong>. Go on only if you have asked for it yourself.</p>
      ${hidden(returnTo)}<button>Sign in</button>
    </form>`;
    return framed(context, { title: 'Sign in', content });
  });

  pages.post('/sign-in/:token', form, async (context) => {
    const returnTo = ownPath((await readForm(context)).returnTo); // before the link is used up
    const address = addressOf(context, dependencies);
    const browser = context.req.raw.headers;
    const started = await tryCredential(limits, address, context.req.param('token'), (it) => signIn.begin(it, browser));
    if (!started) return framed(context, overPage(returnTo));
    context.header('Set-Cookie', started.cookie);
    return context.redirect(returnTo ?? '/sign-in', 303);
  });

  pages.post('/sign-out', async (context) => {
    requireOwnSite(context.req, portalUrl);
    const person = await readerOf(context, dependencies);
    if (person) await endSession(database, person.personId, person.sessionId);
    context.header('Set-Cookie', forgottenCookie(portalUrl));
    return context.redirect('/sign-in', 303);
  });

  return pages;
}

const overPage = (returnTo: string | undefined) => ({
  title: 'This link works no more',
  content: [
    html`<section><p>It was used before, or its time is over. Ask for another one.</p></section>`,
    askForLink(returnTo),
  ],
  status: 404 as const,
});
