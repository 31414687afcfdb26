import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import { hashOf } from '../../database/ledger/hash.ts';
import { habits } from '../../domain/sentences/habits.ts';
import { language } from '../../domain/schemas.ts';
import { identityOf, type Caller } from '../access/authenticate.ts';
import { addressOf } from '../access/client-address.ts';
import { countLink, countRequest, tryCredential } from '../access/limits.ts';
import { accept, withdraw } from '../applications/answer-invitation.ts';
import { applicationFields } from '../applications/application.ts';
import { followApplicationLink, linkDays } from '../applications/follow-application-link.ts';
import { viewOwnApplication } from '../applications/read-application.ts';
import { applyOrComplete } from '../applications/submit-application.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { Problem } from '../http/problem.ts';
import type { Typed } from './application-form.ts';
import { standing, titleOf } from './application-standing.ts';
import { askForLink, whatYouCanDo } from './apply-forms.ts';
import { framed, type Markup } from './frame.ts';
import { formFromHere, formWithFiles, readForm } from './read-form.ts';
import { receiveApplicationForm, wrongInWords } from './receive-application.ts';
import { languageOf } from './reader-language.ts';
import { applyWords } from './words/apply/words.ts';
import { toldIn } from './words/problems.ts';

/** A company on its way to an account: a page to ask for the link, and what the link in its mails opens. */
export function applyPages(dependencies: Dependencies): Hono {
  const { limits, applicationLinks, portalUrl } = dependencies;
  const pages = new Hono();
  const form = formFromHere(portalUrl);

  pages.get('/apply', (context) => {
    const language = languageOf(context);
    return framed(context, { title: applyWords[language].title, content: askForLink(language), language });
  });

  pages.post('/apply', form, async (context) => {
    const typed = await readForm(context);
    const readers = languageOf(context);
    const { title, link: words } = applyWords[readers];
    const email = (typed.email ?? '').trim();
    const spoken = language.safeParse(typed.language);
    if (!z.email().max(254).safeParse(email).success || !spoken.success) {
      const alert = html`<section role="alert"><p>${words.noAddress(email)}</p></section>`;
      const content = [alert, askForLink(readers, email, typed.language)];
      return framed(context, { title, content, status: 422, language: readers });
    }
    if (await countLink(limits, addressOf(context, dependencies), { to: email, purpose: 'apply' }))
      applicationLinks.send(email, spoken.data);
    const { blank, stop } = habits[readers];
    const content = html`<section>
      <p>${words.sent(email, linkDays)}</p>
      <p>${words.nothingCame}${blank}<a href="/apply">${words.askAgain}</a>${stop}</p>
    </section>`;
    return framed(context, { title: words.lookTitle, content, status: 202, language: readers });
  });

  // Before a body is taken: it may be long, and anybody can send one.
  pages.use('/apply/:token/*', async (context, next) => {
    context.set('caller', await applicantBehind(context, dependencies));
    return next();
  });

  pages.get('/apply/:token', (context) => show(context, callerIn(context)));

  pages.post('/apply/:token', formFromHere(portalUrl, formWithFiles), (context) =>
    answer(context, async (call, keepTyped) => {
      const { typed, read } = await receiveApplicationForm(context, call, languageOf(context));
      keepTyped(typed);
      await applyOrComplete(call, read());
    }),
  );

  pages.post('/apply/:token/acceptance', form, (context) =>
    answer(context, async (call) => {
      const { name, language: spoken, zone } = await readForm(context);
      const said = acceptanceForm.safeParse({ contact: { name, language: spoken }, zone });
      if (!said.success) throw new Problem('invalid', applyWords[languageOf(context)].refused.acceptance);
      await accept(call, said.data);
    }),
  );

  pages.post('/apply/:token/withdrawal', form, (context) => answer(context, withdraw));

  async function show(
    context: Context,
    caller: Caller,
    refused?: { alert: Markup; typed: Typed | undefined },
  ): Promise<Response> {
    const own = await viewOwnApplication(caller, dependencies);
    const path = `/apply/${context.req.param('token')}`;
    const readers = languageOf(context);
    const alert = refused ? [refused.alert] : [];
    const content = [...alert, ...standing(own, readers), ...whatYouCanDo(own, path, readers, refused?.typed)];
    return framed(context, {
      title: titleOf(own, readers),
      content,
      language: readers,
      ...(refused && { status: 422 }),
    });
  }

  /** Does what the form asks, and shows how it stands then; what is refused is said above it. */
  async function answer(
    context: Context,
    work: (
      call: { caller: Caller; updateId: string; dependencies: Dependencies },
      keepTyped: (typed: Typed) => void,
    ) => Promise<unknown>,
  ): Promise<Response> {
    let typed: Typed | undefined;
    const caller = callerIn(context);
    const updateId = hashOf([identityOf(caller), context.req.path, crypto.randomUUID()]);
    try {
      await work({ caller, updateId, dependencies }, (it) => (typed = it));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const readers = languageOf(context);
      const { notSent, between } = applyWords[readers].refused;
      const places = error.more.errors?.map(({ pointer = '', detail }) => wrongInWords({ pointer, detail }, readers));
      // What the form itself refuses is in the reader's language already.
      const why = error.code === 'invalid' ? error.message : toldIn(readers, error)[1];
      const alert = html`<section role="alert"><p>${notSent(places?.join(between) ?? why)}</p></section>`;
      return show(context, caller, { alert, typed });
    }
    return context.redirect(`/apply/${context.req.param('token')}`, 303);
  }

  return pages;
}

/** Who was let in by the link. */
const callerIn = (context: Context): Caller => context.get('caller')!;

const acceptanceForm = z.object({
  contact: applicationFields.contact,
  zone: applicationFields.zone,
});

async function applicantBehind(
  context: Context,
  { database, limits, now, trustedProxies }: Dependencies,
): Promise<Caller> {
  const [token] = /^[\w-]{43}$/.exec(context.req.param('token') ?? '') ?? [];
  const address = addressOf(context, { trustedProxies });
  const caller = await tryCredential(limits, address, token, (it) => followApplicationLink(database, it, now()));
  if (!caller)
    throw new Problem(
      'not_found',
      'This link leads nowhere, or its time is over. At /apply you can ask for another one.',
    );
  await countRequest(limits.perKey, 'key', caller.keyId);
  return caller;
}
