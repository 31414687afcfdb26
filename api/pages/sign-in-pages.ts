import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import { findMemberships } from '../../database/access/memberships.ts';
import { endSession } from '../../database/access/sessions.ts';
import { connectionOfDomain } from '../../database/access/sign-in-connections.ts';
import { domainOf } from '../../domain/access/mail-domains.ts';
import { habits } from '../../domain/sentences/habits.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { addressOf } from '../access/client-address.ts';
import { countLink, countRequest, tryCredential } from '../access/limits.ts';
import { requireOwnSite, sessionCookie } from '../access/session.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { forgottenCookie, linkMinutes, type Person } from '../sign-in/sign-in.ts';
import { framed, moment } from './frame.ts';
import { onToProvider } from './provider-pages.ts';
import { formFromHere, readForm } from './read-form.ts';
import { languageOf } from './reader-language.ts';
import { askForAddress, askForLink, hidden, ownPath, signInPath } from './sign-in-form.ts';
import { roleWords } from './words/roles.ts';
import { signInWords } from './words/sign-in.ts';

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
    const language = languageOf(context);
    const words = signInWords[language];
    const ask = context.req.query('by') === 'mail' ? askForLink : askForAddress;
    if (!person) return framed(context, { title: words.signIn, content: ask(language, returnTo), language });
    if (returnTo !== undefined) return context.redirect(returnTo, 303);
    const { email, endsAt, brandId: signedInBy } = person;
    const memberships = await findMemberships(database, person, dependencies.now());
    const content = html`<section>
      <p>${words.youAre(email)}${habits[language].blank}${moment(endsAt, 'UTC', language)}${habits[language].stop}</p>
      ${signedInBy === undefined ? '' : html`<p>${words.byProvider(signedInBy)}</p>`}
      <ol>
        ${memberships.map(({ name, brandId, role }) => html`<li>${words.actsAs(name, brandId ?? context.get('marketplaceName'), roleWords[language][role])}</li>`)}
      </ol>
      <p><a href="/">${words.toPortal}</a></p>
    </section>`;
    return framed(context, { title: words.signedIn, who: email, content, language });
  });

  pages.post('/sign-in', form, async (context) => {
    const said = await readForm(context);
    const email = (said.email ?? '').trim();
    const language = languageOf(context);
    const words = signInWords[language];
    const returnTo = ownPath(said.returnTo);
    if (!z.email().max(254).safeParse(email).success) {
      const content = [
        html`<section role="alert"><p>${words.noAddress(email)}</p></section>`,
        said.by === 'mail' ? askForLink(language, returnTo) : askForAddress(language, returnTo),
      ];
      return framed(context, { title: words.signIn, content, status: 422, language });
    }
    // Whether anybody is known by the address is not asked before: by its domain alone everybody goes the same way.
    const connection = said.by === 'mail' ? undefined : await connectionOfDomain(database, domainOf(email));
    if (connection) return onToProvider(context, dependencies, connection, { email, returnTo });
    if (await countLink(limits, addressOf(context, dependencies), { to: email, purpose: 'sign_in' }))
      signInLinks.send(email, returnTo);
    const { blank, stop } = habits[language];
    const content = html`<section>
      <p>${words.sent(email, linkMinutes)}</p>
      <p>${words.nothingCame}${blank}<a href="${signInPath(returnTo)}">${words.askAgain}</a>${stop}</p>
    </section>`;
    return framed(context, { title: words.lookTitle, content, status: 202, language });
  });

  // Opening it uses nothing up: what looks into mails for their reader opens every link.
  pages.get('/sign-in/:token', async (context) => {
    const token = context.req.param('token');
    const address = addressOf(context, dependencies);
    const email = await tryCredential(limits, address, token, (it) => signIn.addressOf(it));
    const returnTo = ownPath(context.req.query('returnTo'));
    const language = languageOf(context);
    const words = signInWords[language];
    if (email === undefined) {
      const isHere = returnTo !== undefined && (await readerOf(context, dependencies)) !== undefined;
      return isHere ? context.redirect(returnTo, 303) : framed(context, overPage(language, returnTo));
    }
    const content = html`<form method="post">
      <p>${words.about}</p>
      <p><strong>${email}</strong></p>
      ${hidden(returnTo)}<button>${words.signIn}</button>
    </form>`;
    return framed(context, { title: words.signIn, content, language });
  });

  pages.post('/sign-in/:token', form, async (context) => {
    const returnTo = ownPath((await readForm(context)).returnTo); // before the link is used up
    const address = addressOf(context, dependencies);
    const browser = context.req.raw.headers;
    const started = await tryCredential(limits, address, context.req.param('token'), (it) => signIn.begin(it, browser));
    if (!started) return framed(context, overPage(languageOf(context), returnTo));
    context.header('Set-Cookie', started.cookie);
    return context.redirect(returnTo ?? '/', 303);
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

const overPage = (language: Language, returnTo: string | undefined) => ({
  title: signInWords[language].overTitle,
  language,
  content: [html`<section><p>${signInWords[language].over}</p></section>`, askForLink(language, returnTo)],
  status: 404 as const,
});
