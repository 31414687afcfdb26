import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import { hashOf } from '../../database/ledger/hash.ts';
import { languages } from '../../domain/vocabulary.ts';
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
import { applicationForm, receiveApplicationForm, typedOf } from './application-form.ts';
import { standing, titleOf } from './application-standing.ts';
import { framed, type Markup } from './frame.ts';
import { formFromHere, formWithFiles, readForm } from './read-form.ts';
import { languageInWords } from './words.ts';

type Typed = Readonly<Record<string, string>>;
type Own = Awaited<ReturnType<typeof viewOwnApplication>>;

/** A company on its way to an account: a page to ask for the link, and what the link in its mails opens. */
export function applyPages(dependencies: Dependencies): Hono {
  const { limits, applicationLinks, portalUrl } = dependencies;
  const pages = new Hono();
  const form = formFromHere(portalUrl);

  pages.get('/apply', (context) => framed(context, { title: 'Enrol your company', content: askForLink() }));

  pages.post('/apply', form, async (context) => {
    const typed = await readForm(context);
    const email = (typed.email ?? '').trim();
    const spoken = language.safeParse(typed.language);
    if (!z.email().max(254).safeParse(email).success || !spoken.success) {
      const alert = html`<section role="alert">
        <p>“${email}” is no mail address. Type it as in ines@example.com.</p>
      </section>`;
      return framed(context, {
        title: 'Enrol your company',
        content: [alert, askForLink(email, typed.language)],
        status: 422,
      });
    }
    if (await countLink(limits, addressOf(context, dependencies), { to: email, purpose: 'apply' }))
      applicationLinks.send(email, spoken.data);
    const content = html`<section>
      <p>
        A mail with a link is on its way to ${email}. The link opens your application; it works for ${linkDays} days.
      </p>
      <p>Nothing has come? Look in your spam folder, or <a href="/apply">ask again</a>.</p>
    </section>`;
    return framed(context, { title: 'Look into your mail', content, status: 202 });
  });

  // Before a body is taken: it may be long, and anybody can send one.
  pages.use('/apply/:token/*', async (context, next) => {
    context.set('caller', await applicantBehind(context, dependencies));
    return next();
  });

  pages.get('/apply/:token', (context) => show(context, callerIn(context)));

  pages.post('/apply/:token', formFromHere(portalUrl, formWithFiles), (context) =>
    answer(context, async (call, keepTyped) => {
      const { typed, read } = await receiveApplicationForm(context, call);
      keepTyped(typed);
      await applyOrComplete(call, read());
    }),
  );

  pages.post('/apply/:token/acceptance', form, (context) =>
    answer(context, async (call) => {
      const { name, language: spoken, zone } = await readForm(context);
      const said = acceptanceForm.safeParse({ contact: { name, language: spoken }, zone });
      if (!said.success) throw new Problem('invalid', 'Type your name, and a time zone such as Europe/Berlin.');
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
    const alert = refused ? [refused.alert] : [];
    const content = [...alert, ...standing(own), ...whatYouCanDo(own, path, refused?.typed)];
    return framed(context, { title: titleOf(own), content, ...(refused && { status: 422 }) });
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
      const places = error.more.errors?.map(({ pointer, detail }) => `${pointer}: ${detail}`).join('; ');
      const alert = html`<section role="alert"><p>It was not sent. ${places ?? error.message}</p></section>`;
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

const askForLink = (email = '', spoken = 'en'): Markup =>
  html`<form method="post" action="/apply">
    <p>
      We send you a link that confirms your address and opens the application. You will be asked for your company, the
      names that your goods are sold under, and your registered rights with their certificates.
    </p>
    <label
      >Your mail address
      <input type="email" name="email" autocomplete="email" required maxlength="254" value="${email}"
    /></label>
    ${languageChoice(spoken)}<button>Send me a link</button>
  </form>`;

const languageChoice = (chosen = 'en'): Markup =>
  html`<label
    >Language of our mails
    <select name="language">
      ${languages.map((one) => html`<option value="${one}" ${one === chosen ? 'selected' : ''}>${languageInWords[one]}</option>`)}
    </select>
  </label>`;

/** What the company can do now: apply, complete, accept, or end it. */
function whatYouCanDo(
  { enrolment, language: spoken }: Own,
  base: string,
  typed = typedOf(enrolment?.application),
): Markup[] {
  const may = (action: string): boolean => enrolment?.allowedActions.includes(action) ?? false;
  return [
    ...(enrolment === undefined || may('provide_information')
      ? [applicationForm(base, typed, languageChoice(typed.language ?? spoken))]
      : []),
    ...(may('accept_invitation')
      ? [
          html`<form method="post" action="${base}/acceptance">
            <h2>Accept the invitation</h2>
            <p>You become the first administrator of the account. Sign in with this address afterwards.</p>
            <label
              >Your name
              <input
                name="name"
                autocomplete="name"
                required
                maxlength="200"
                value="${enrolment?.application?.contact.name ?? ''}"
            /></label>
            <label
              >Time zone in which your days are counted
              <input name="zone" required maxlength="64" value="${enrolment?.application?.zone ?? ''}"
            /></label>
            ${languageChoice(enrolment?.application?.contact.language)}<button>Accept</button>
          </form>`,
        ]
      : []),
    ...(may('withdraw')
      ? [
          html`<form method="post" action="${base}/withdrawal">
            <p>
              ${enrolment?.stage === 'invited' ? 'It is not for you?' : 'You do not want to go on?'} No account is
              opened then; you may apply again at any time.
            </p>
            <button>${enrolment?.stage === 'invited' ? 'Decline the invitation' : 'Withdraw the application'}</button>
          </form>`,
        ]
      : []),
  ];
}
