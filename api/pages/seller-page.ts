import { Hono, type Context, type Env } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import { findCase } from '../../database/cases/cases.ts';
import { hashOf } from '../../database/ledger/hash.ts';
import type { reasonsOfAct } from '../../domain/reasons/lists.ts';
import { identityOf } from '../access/authenticate.ts';
import { addressOf } from '../access/client-address.ts';
import { followLink } from '../access/follow-link.ts';
import { countRequest, tryCredential } from '../access/limits.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { Problem } from '../http/problem.ts';
import { appealAsSeller, sellerWords } from '../sellers/file-appeal.ts';
import { viewSellerCase, type SellerCase } from '../sellers/seller-case-view.ts';
import { facts, framed, moment, type Markup } from './frame.ts';
import { formFromHere, readForm } from './read-form.ts';
import {
  answerInWords,
  decisionInWords,
  measureInWords,
  measureTaken,
  outcomeInWords,
  stageForSeller,
} from './words.ts';

/** Why a seller contests; the code that stands in the ledger, and its words on the page. */
const reasons = {
  genuine: 'The goods are genuine',
  authorised_seller: 'The brand has authorised me to sell',
  parallel_import: 'The goods are genuine and come from another market',
  mistaken: 'Something else: it is a mistake',
} satisfies Partial<Record<(typeof reasonsOfAct.fileAppeal)[number], string>>;

const form = z.object({ ...sellerWords, once: z.uuid() });

/** The case for its seller: what the link in a letter opens. What was done, why, by which right, and how to contest it. */
export function sellerPage(dependencies: Dependencies): Hono {
  const { database, now, portalUrl } = dependencies;
  const pages = new Hono();

  pages.get('/s/:token', async (context) => {
    const { found, caller } = await sellerBehind(context, dependencies);
    const seen = await viewSellerCase(database, found, caller, now());
    return framed(context, { title: titleOf(seen), content: contentOf(seen) });
  });

  pages.post('/s/:token', formFromHere(portalUrl), async (context) => {
    const { found, caller } = await sellerBehind(context, dependencies);
    const typed = await readForm(context);
    const again = async (why: string, status: ContentfulStatusCode) => {
      const present = (await findCase(database, found.subject.caseId))!;
      const seen = await viewSellerCase(database, present, caller, now());
      const alert = html`<section role="alert"><p>It was not sent. ${why}</p></section>`;
      return framed(context, { title: titleOf(seen), content: [alert, ...contentOf(seen, typed.note)], status });
    };
    const said = form.safeParse(typed);
    if (!said.success)
      return again('Write in your own words why the decision is wrong, in at most 4,000 characters.', 422);
    const { once, ...words } = said.data;
    const updateId = hashOf([identityOf(caller), 'fileAppeal', once]);
    try {
      await appealAsSeller({ caller, updateId, dependencies }, found, words);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const isTooLate = error.code === 'stage_conflict' || error.code === 'limit_reached';
      return again(
        isTooLate ? 'The case is no longer at a step at which you can answer.' : error.message,
        error.status,
      );
    }
    return context.redirect(context.req.path, 303);
  });

  return pages;
}

async function sellerBehind(context: Context<Env, '/s/:token'>, dependencies: Dependencies) {
  const { database, limits, now } = dependencies;
  const [token] = /^[\w-]{43}$/.exec(context.req.param('token')) ?? [];
  const address = addressOf(context, dependencies);
  const caller = await tryCredential(limits, address, token, (it) => followLink(database, it, now()));
  if (!caller)
    throw new Problem(
      'not_found',
      'This link leads nowhere, or its time is over. Every letter about the case in your messages at the marketplace holds a link.',
    );
  await countRequest(limits.perKey, 'key', caller.keyId);
  return { caller, found: (await findCase(database, caller.caseId!))! };
}

const titleOf = ({ offer }: SellerCase): string => offer.title ?? `Offer ${offer.listingId}`;

/** @param typed what could not be taken, to be typed on */
const contentOf = (seen: SellerCase, typed?: string): Markup[] => [
  whatWasDone(seen),
  ...why(seen),
  whatYouCanDo(seen, typed),
  ...whatYouSaid(seen),
];

const whatWasDone = ({ stage, ending, offer, brand, measure, undoneBy, caseId }: SellerCase): Markup =>
  html`<section>
    <h2>What was done</h2>
    <p>${measureInWords(measure.inForce)} ${stageForSeller[stage]} ${ending ? outcomeInWords[ending.outcome] : ''}</p>
    ${undoneBy ? html`<p>Case ${undoneBy} undoes what this one did.</p>` : ''}
    ${facts(
      ['Offer', offer.listingId],
      ['Brand', brand.name],
      ['Since', measure.since && moment(measure.since)],
      ['Case', caseId],
    )}
  </section>`;

function why({ statementsOfReasons, right, brand }: SellerCase): Markup[] {
  if (statementsOfReasons.length === 0) return [];
  return [
    html`<section>
      <h2>Why</h2>
      <ol>
        ${statementsOfReasons.map(({ measure, since, ground }) => html`<li>${moment(since)} ${measureTaken[measure]}: ${ground.sentence}</li>`)}
      </ol>
      ${
        right
          ? facts([
              'The right',
              `${right.kind} ${right.number} (${right.office}${right.class ? `, class ${right.class}` : ''})`,
            ])
          : html`<p>${brand.name} has named no registered right to us.</p>`
      }
    </section>`,
  ];
}

function whatYouCanDo({ allowedActions, appeal, measure, stage }: SellerCase, typed = ''): Markup {
  if (!allowedActions.includes('fileAppeal'))
    return html`<section>
      <h2>What you can do</h2>
      <p>You cannot answer here now. ${measure.inForce === 'none' ? '' : 'You can turn to a court at any time.'}</p>
      ${
        typed === ''
          ? ''
          : html`<p>This is what you have written:</p>
              <blockquote>${typed}</blockquote>`
      }
    </section>`;
  const isAppeal = stage === 'appeal_window';
  return html`<form method="post">
    <h2>${isAppeal ? `Appeal, ${appeal.used + 1} of ${appeal.granted}` : 'Say what you have to say, once'}</h2>
    <p>
      ${appeal.deadline ? html`You can answer until ${moment(appeal.deadline)}.` : ''} The brand and the marketplace’s
      staff read what you write; it stays in the record of the case.
    </p>
    <label
      >${isAppeal ? 'Why is the decision wrong?' : 'Why is the suspicion wrong?'}
      <select name="reasonCode">
        ${Object.entries(reasons).map(([code, words]) => html`<option value="${code}">${words}</option>`)}
      </select>
    </label>
    <label>In your own words <textarea name="note" required maxlength="4000">${typed}</textarea></label>
    <input type="hidden" name="once" value="${crypto.randomUUID()}" />
    <button>Send</button>
  </form>`;
}

function whatYouSaid({ statements }: SellerCase): Markup[] {
  if (statements.length === 0) return [];
  return [
    html`<section>
      <h2>What you have said, and what became of it</h2>
      <ol>
        ${statements.map(
          ({ at, note, answer, decision }) =>
            html`<li>
              ${moment(at)} ${note === undefined ? '' : html`<blockquote>${note}</blockquote>`}
              ${answer ? html`<p>${answerInWords[answer.answer]}</p>` : ''}
              ${decision ? html`<p>${decisionInWords[decision.decision]}${decision.note ? html`<blockquote>${decision.note}</blockquote>` : ''}</p>` : ''}
            </li>`,
        )}
      </ol>
    </section>`,
  ];
}
