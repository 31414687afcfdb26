import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { UsedConnection } from '../../database/access/sign-in-connections.ts';
import { addressOf } from '../access/client-address.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { countRequest } from '../access/limits.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { beginByProvider, endByProvider, providerMinutes, type CameBack } from '../sign-in/by-provider.ts';
import { framed } from './frame.ts';
import { languageOf } from './reader-language.ts';
import { askForLink, signInPath } from './sign-in-form.ts';

/**
 * On to a company's identity provider. By a page that leads on, since no form of ours may be answered by a redirect to
 * another site: browsers hold to the Content-Security-Policy.
 */
export async function onToProvider(
  context: Context,
  dependencies: Dependencies,
  connection: UsedConnection,
  { email, returnTo }: { email: string; returnTo: string | undefined },
): Promise<Response> {
  await countRequest(dependencies.limits.linksPerAddress, 'address', addressOf(context, dependencies));
  const begun = await beginByProvider(dependencies, connection, { email, returnTo });
  if (!begun) {
    const content = [
      html`<section role="alert">
        <p>
          Your company’s sign-in does not answer now, or not as it should. Try again in some minutes. If it goes on,
          tell whoever looks after it at your company.
        </p>
        <p>You need not wait: a link by mail signs you in, too.</p>
      </section>`,
      askForLink(languageOf(context), returnTo, email),
    ];
    return framed(context, { title: 'Your company’s sign-in does not answer', content, status: 503 });
  }
  context.header('Set-Cookie', begun.cookie);
  context.header('Refresh', `0; url=${begun.url}`);
  const content = html`<section>
    <p>
      You sign in at ${new URL(begun.url).host}, as your company has arranged.
      <a href="${begun.url}">Go on</a>, if nothing happens by itself. It has to be done within ${providerMinutes}
      minutes.
    </p>
    <p><a href="${signInPath(returnTo, 'mail')}">I want a link by mail</a></p>
  </section>`;
  return framed(context, { title: 'On to your company’s sign-in', content });
}

/** Where companies' identity providers send browsers back to. */
export function providerPages(dependencies: Dependencies): Hono {
  const pages = new Hono();
  pages.get('/sign-in/callback/:brandId', async (context) => {
    const from = { brandId: context.req.param('brandId'), address: addressOf(context, dependencies) };
    const came = await endByProvider(dependencies, context.req, from);
    if (came.as !== 'signed_in') return framed(context, pageOf(came, languageOf(context)));
    for (const cookie of came.cookies) context.header('Set-Cookie', cookie, { append: true });
    return context.redirect(came.returnTo ?? '/sign-in', 303);
  });
  return pages;
}

function pageOf(came: Exclude<CameBack, { as: 'signed_in' }>, language: Language) {
  switch (came.as) {
    case 'not_begun': {
      const content = html`<section role="alert">
        <p>
          It was not begun in this browser, or it is over: it works once, within ${providerMinutes} minutes.
          <a href="/sign-in">Begin again</a>.
        </p>
      </section>`;
      return { title: 'This sign-in works no more', content, status: 404 as const };
    }
    case 'not_said': {
      const said = html`<p>
        Your company’s sign-in has not said who you are, or not as it should. <a href="/sign-in">Begin again</a>. If it
        goes on, tell whoever looks after it at your company. A link by mail signs you in, too.
      </p>`;
      return refusal(language, 'Your company’s sign-in has not signed you in', said, came.returnTo);
    }
    case 'not_proved': {
      const said = html`<p>
        Your company’s sign-in does not say that your mail address is verified, or names one that is not of its domains.
        Whoever looks after it at your company can mend that. A link by mail signs you in, too.
      </p>`;
      return refusal(language, 'Your mail address is not proved', said, came.returnTo);
    }
    case 'no_member': {
      const said = html`<p>
        Your company’s sign-in knows you as ${came.email}, but nobody of this address is among the people who act here
        for ${came.brandId}. Ask an administrator of your company to invite you. Where you act for somebody else, a link
        by mail signs you in.
      </p>`;
      return refusal(language, 'You may do nothing here yet', said, came.returnTo);
    }
  }
}

const refusal = (language: Language, title: string, said: ReturnType<typeof html>, returnTo: string | undefined) => ({
  title,
  content: [html`<section role="alert">${said}</section>`, askForLink(language, returnTo)],
  status: 403 as const,
});
