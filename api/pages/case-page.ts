import { Hono, type Context, type Env } from 'hono';
import { html } from 'hono/html';
import { readTexts } from '../../database/evidence/texts.ts';
import { readLedger } from '../../database/ledger/read-events.ts';
import { findCase, type ReadCase } from '../../database/cases/cases.ts';
import type { Caller } from '../access/authenticate.ts';
import { casePath } from '../cases/case-path.ts';
import { viewCase, type CaseView } from '../cases/case-view.ts';
import { textOf, viewEvent } from '../cases/timeline-event.ts';
import { visibleCase } from '../cases/visible-case.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { Problem } from '../http/problem.ts';
import type { Person } from '../sign-in/sign-in.ts';
import { answerForm, sendAnswer } from './answer-form.ts';
import { facts, framed, moment, type Markup } from './frame.ts';
import { memberWhoSees, toSignIn } from './member-who-sees.ts';
import { formFromHere, readForm } from './read-form.ts';
import { readerOf } from './sign-in-pages.ts';
import { asWords, measureInWords, outcomeInWords, reasonInWords, stageInWords, waitedFor } from './words.ts';

/** A case in readable words, with a form for whose turn it is: what the link in a mail to a brand or to staff opens. */
export function casePage(dependencies: Dependencies): Hono {
  const { database, now, portalUrl } = dependencies;

  async function open(context: Context<Env, '/cases/:caseId'>) {
    const { success, data } = casePath.safeParse(context.req.param());
    if (!success) throw new Problem('not_found', noSuchCase);
    const person = await readerOf(context, dependencies);
    if (!person) return undefined;
    const brandId = (await findCase(database, data.caseId))?.subject.offer.brandId;
    const caller = await memberWhoSees(dependencies, person, brandId);
    return { person, caller, found: await visibleCase({ caller, dependencies }, data.caseId, 'readCase') };
  }

  async function show(context: Context, { person, caller, found }: Opened, refused?: Refused) {
    const events = await readLedger(database, found.subject.caseId);
    const notes = await readTexts(
      database,
      events.flatMap((event) => textOf(event) ?? []),
    );
    const { zone } = found.terms.calendar;
    const view = viewCase(found, caller, now());
    return framed(context, {
      title: view.listing.snapshot?.title ?? `Offer ${view.listing.listingId}`,
      who: person.email,
      content: [
        ...(refused ? [html`<section role="alert"><p>${refused.problem.message}</p></section>`] : []),
        whereItStands(view, zone),
        ...(await answerForm(database, view, refused?.typed)),
        html`<section>
          <h2>What has happened</h2>
          <ol>
            ${events.map((event) => sentence(viewEvent(event, caller, notes), zone))}
          </ol>
        </section>`,
      ],
      ...(refused && { status: refused.problem.status }),
    });
  }

  return new Hono()
    .get('/cases/:caseId', async (context) => {
      const opened = await open(context);
      return opened ? show(context, opened) : toSignIn(context);
    })
    .post('/cases/:caseId', formFromHere(portalUrl), async (context) => {
      const opened = await open(context);
      if (!opened) return toSignIn(context);
      const typed = await readForm(context);
      try {
        await sendAnswer(dependencies, opened, typed);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        const found = (await findCase(database, opened.found.subject.caseId))!;
        return show(context, { ...opened, found }, { problem: error, typed: typed.note });
      }
      return context.redirect(context.req.path, 303);
    });
}

const noSuchCase = 'There is no such case that you may see. Are you signed in with the right address?';

interface Opened {
  person: Person;
  caller: Caller;
  found: ReadCase;
}

/** Why an answer was not taken, and what was typed. */
interface Refused {
  problem: Problem;
  typed: string | undefined;
}

function whereItStands(view: CaseView, zone: string): Markup {
  const { stage, ending, listing, brand, score, measure, clock, verdict, problem } = view;
  const { price } = (listing.snapshot ?? {}) as { price?: { amount: string; currency: string } };
  const next = clock?.nextStep;
  return html`<section>
    <h2>${stageInWords[stage]}</h2>
    ${ending ? html`<p>${outcomeInWords[ending.outcome]} (${reasonInWords(ending.reason)})</p>` : ''}
    ${clock ? html`<p>Waited for: ${waitedFor[clock.name]}${clock.deadline ? html`, until ${moment(clock.deadline, zone)}` : ''}.</p>` : ''}
    ${next && next.kind !== 'deadline' ? html`<p>Next: ${asWords(next.kind)}, ${moment(next.at, zone)}.</p>` : ''}
    ${facts(
      ['Offer', listing.listingId],
      ['Price', price && `${price.amount} ${price.currency}`],
      ['Seller', listing.sellerId],
      ['Brand', brand.name],
      ['Suspicion score', `${Number((Number(score) * 100).toFixed(4))} %`],
      ['In force', measureInWords(measure.inForce, problem)],
      ['The brand’s verdict', verdict && `${asWords(verdict.value)} (${asWords(verdict.reasonCode)})`],
      ['Case', view.caseId],
    )}
    <p><a href="/cases/${view.caseId}/conversation">The conversation about it</a></p>
  </section>`;
}

const sentence = (event: ReturnType<typeof viewEvent>, zone: string): Markup =>
  event.kind === 'withheld'
    ? html`<li>Something happened that is not for you to read.</li>`
    : html`<li>
        ${moment(event.at, zone)}
        ${withMoments(event.sentence, zone)}${event.note === undefined ? '' : html`<blockquote>${event.note}</blockquote>`}
      </li>`;

/** A sentence with the moments in it as people read them. */
const withMoments = (sentence: string, zone: string): (Markup | string)[] =>
  sentence.split(/(\d{4}-\d\d-\d\dT[\d:.]+Z)/).map((part, index) => (index % 2 === 1 ? moment(part, zone) : part));
