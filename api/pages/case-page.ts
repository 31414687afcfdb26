import { Hono } from 'hono';
import { html } from 'hono/html';
import { findMemberships } from '../../database/access/memberships.ts';
import { readTexts } from '../../database/evidence/texts.ts';
import { readLedger } from '../../database/ledger/read-events.ts';
import { findCase } from '../../database/cases/cases.ts';
import type { Caller } from '../access/authenticate.ts';
import { callerIn } from '../access/session.ts';
import { casePath } from '../cases/case-path.ts';
import { viewCase, type CaseView } from '../cases/case-view.ts';
import { textOf, viewEvent } from '../cases/timeline-event.ts';
import { visibleCase } from '../cases/visible-case.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { Problem } from '../http/problem.ts';
import type { Person } from '../sign-in/sign-in.ts';
import { facts, framed, moment, type Markup } from './frame.ts';
import { readerOf } from './sign-in-pages.ts';
import { asWords, measureInWords, outcomeInWords, stageInWords, waitedFor } from './words.ts';

/** A case in readable words: what the link in a mail to a brand or to staff opens. */
export function casePage(dependencies: Dependencies): Hono {
  const { database, now } = dependencies;
  return new Hono().get('/cases/:caseId', async (context) => {
    const { success, data } = casePath.safeParse(context.req.param());
    if (!success) throw new Problem('not_found', 'there is no such case');
    const { caseId } = data;
    const person = await readerOf(context, dependencies);
    if (!person) return context.redirect(`/sign-in?returnTo=${encodeURIComponent(`/cases/${caseId}`)}`, 303);
    const caller = await memberWhoSees(dependencies, person, caseId);
    const found = await visibleCase({ caller, dependencies }, caseId, 'readCase');
    const events = await readLedger(database, caseId);
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
        whereItStands(view, zone),
        html`<section>
          <h2>What has happened</h2>
          <ol>
            ${events.map((event) => sentence(viewEvent(event, caller, notes), zone))}
          </ol>
        </section>`,
      ],
    });
  });
}

/** The person in the membership that sees the case; where none does, in any, which is refused there and kept. */
async function memberWhoSees({ database }: Dependencies, person: Person, caseId: string): Promise<Caller> {
  const memberships = await findMemberships(database, person.email);
  const brandId = (await findCase(database, caseId))?.subject.offer.brandId;
  const member = memberships.find((one) => one.brandId === null || one.brandId === brandId) ?? memberships[0];
  if (!member)
    throw new Problem(
      'not_permitted',
      'You are signed in, but neither a brand nor the marketplace counts you among its people now.',
    );
  return callerIn(member, person);
}

function whereItStands(view: CaseView, zone: string): Markup {
  const { stage, ending, listing, brand, score, measure, clock, verdict, allowedActions } = view;
  return html`<section>
    <h2>${stageInWords[stage]}</h2>
    ${ending ? html`<p>${outcomeInWords[ending.outcome]} (${asWords(ending.reason)})</p>` : ''}
    ${clock ? html`<p>Waited for: ${waitedFor[clock.name]}${clock.deadline ? html`, until ${moment(clock.deadline, zone)}` : ''}.</p>` : ''}
    ${facts(
      ['Offer', listing.listingId],
      ['Seller', listing.sellerId],
      ['Brand', brand.name],
      ['Suspicion score', score],
      ['In force', measureInWords[measure.inForce]],
      ['The brand’s verdict', verdict && `${asWords(verdict.value)} (${asWords(verdict.reasonCode)})`],
      ['You may now', allowedActions.length > 0 ? allowedActions.map(actionInWords).join(', ') : undefined],
      ['Case', view.caseId],
    )}
  </section>`;
}

/** `submitVerdict` as `submit verdict`. */
const actionInWords = (action: string): string => action.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const sentence = (event: ReturnType<typeof viewEvent>, zone: string): Markup =>
  event.kind === 'withheld'
    ? html`<li>Something happened that is not for you to read.</li>`
    : html`<li>
        ${moment(event.at, zone)}
        ${event.sentence}${event.note === undefined ? '' : html`<blockquote>${event.note}</blockquote>`}
      </li>`;
