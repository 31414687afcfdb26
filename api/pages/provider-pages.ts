import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { UsedConnection } from '../../database/access/sign-in-connections.ts';
import { addressOf } from '../access/client-address.ts';
import { habits } from '../../domain/sentences/habits.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { countRequest } from '../access/limits.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { beginByProvider, endByProvider, providerMinutes, type CameBack } from '../sign-in/by-provider.ts';
import { framed } from './frame.ts';
import { languageOf } from './reader-language.ts';
import { askForLink, signInPath } from './sign-in-form.ts';
import { providerWords } from './words/provider.ts';
import { signInWords } from './words/sign-in.ts';

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
  const language = languageOf(context);
  const words = providerWords[language];
  if (!begun) {
    const said = html`<section role="alert">
      <p>${words.silent}</p>
      <p>${words.mailInstead}</p>
    </section>`;
    const content = [said, askForLink(language, returnTo, email)];
    return framed(context, { title: words.silentTitle, content, status: 503, language });
  }
  const { blank } = habits[language];
  context.header('Set-Cookie', begun.cookie);
  context.header('Refresh', `0; url=${begun.url}`);
  const content = html`<section>
    <p>
      ${words.on(new URL(begun.url).host)}${blank}<a href="${begun.url}">${words.goOn}</a
      >${words.onWithin(providerMinutes)}
    </p>
    <p><a href="${signInPath(returnTo, 'mail')}">${signInWords[language].byMail}</a></p>
  </section>`;
  return framed(context, { title: words.onTitle, content, language });
}

/** Where companies' identity providers send browsers back to. */
export function providerPages(dependencies: Dependencies): Hono {
  const pages = new Hono();
  pages.get('/sign-in/callback/:brandId', async (context) => {
    const from = { brandId: context.req.param('brandId'), address: addressOf(context, dependencies) };
    const came = await endByProvider(dependencies, context.req, from);
    if (came.as !== 'signed_in') return framed(context, pageOf(came, languageOf(context)));
    for (const cookie of came.cookies) context.header('Set-Cookie', cookie, { append: true });
    return context.redirect(came.returnTo ?? '/', 303);
  });
  return pages;
}

function pageOf(came: Exclude<CameBack, { as: 'signed_in' }>, language: Language) {
  const words = providerWords[language];
  const { blank, stop } = habits[language];
  const again = html`<a href="/sign-in">${words.beginAgain}</a>`;
  switch (came.as) {
    case 'not_begun': {
      const content = html`<section role="alert">
        <p>${words.over(providerMinutes)}${blank}${again}${stop}</p>
      </section>`;
      return { title: words.overTitle, content, status: 404 as const, language };
    }
    case 'not_said': {
      const said = html`<p>${words.notSaid}${blank}${again}${stop}${blank}${words.notSaidThen}</p>`;
      return refusal(language, words.notSaidTitle, said, came.returnTo);
    }
    case 'not_proved':
      return refusal(language, words.notProvedTitle, html`<p>${words.notProved}</p>`, came.returnTo);
    case 'no_member': {
      const said = html`<p>${words.noMember(came.email, came.brandId)}</p>`;
      return refusal(language, words.noMemberTitle, said, came.returnTo);
    }
  }
}

const refusal = (language: Language, title: string, said: ReturnType<typeof html>, returnTo: string | undefined) => ({
  title,
  content: [html`<section role="alert">${said}</section>`, askForLink(language, returnTo)],
  status: 403 as const,
  language,
});
