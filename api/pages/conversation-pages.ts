import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import { findCase } from '../../database/cases/cases.ts';
import { findConversation, type Topic } from '../../database/conversations/conversations.ts';
import { listMessages, type Message } from '../../database/conversations/messages.ts';
import { markRead } from '../../database/conversations/read-marks.ts';
import { hashOf } from '../../database/ledger/hash.ts';
import { identityOf, mayAsk, requirePermission, type Caller } from '../access/authenticate.ts';
import { brandPath } from '../brands/brand-path.ts';
import { casePath } from '../cases/case-path.ts';
import { participantOf, topicOfBrand, topicOfCase } from '../conversations/conversation.ts';
import { messageBody, postMessage } from '../conversations/post-message.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { Problem } from '../http/problem.ts';
import type { Person } from '../sign-in/sign-in.ts';
import { framed, moment, type Markup } from './frame.ts';
import { memberWhoSees, toSignIn } from './member-who-sees.ts';
import { formFromHere, readForm } from './read-form.ts';
import { readerOf } from './sign-in-pages.ts';

const shownAtMost = 100;

/** A conversation that somebody of either side has opened. */
interface Opened {
  person: Person;
  caller: Caller;
  topic: Topic;
}

/** What people of a brand and of the marketplace have written to each other: what the link in a mail opens. */
export function conversationPages(dependencies: Dependencies): Hono {
  const { database, portalUrl } = dependencies;

  async function open(context: Context): Promise<Opened | undefined> {
    const aboutCase = casePath.safeParse(context.req.param());
    const aboutBrand = brandPath.safeParse(context.req.param());
    const person = await readerOf(context, dependencies);
    if (!person) return undefined;
    if (aboutCase.success) {
      const { caseId } = aboutCase.data;
      const brandId = (await findCase(database, caseId))?.subject.offer.brandId;
      const caller = await memberWhoSees(dependencies, person, brandId);
      return { person, caller, topic: await topicOfCase({ caller, dependencies }, caseId, 'listCaseMessages') };
    }
    if (!aboutBrand.success) throw new Problem('not_found', 'There is no such conversation that you may see.');
    const { brandId } = aboutBrand.data;
    const caller = await memberWhoSees(dependencies, person, brandId);
    return { person, caller, topic: await topicOfBrand({ caller, dependencies }, brandId) };
  }

  async function show(context: Context, { person, caller, topic }: Opened, refused?: Refused) {
    requirePermission(caller, 'readConversations');
    const found = await findConversation(database, topic);
    const messages = found ? await listMessages(database, found.conversationId, { limit: shownAtMost }) : [];
    const mayWrite = mayAsk(caller, 'converse');
    const last = messages[0]?.number;
    // A link on another site has somebody open it who has not wanted to read.
    const isOwnWish = ['same-origin', 'none', undefined].includes(context.req.header('Sec-Fetch-Site'));
    if (mayWrite && isOwnWish && last !== undefined) await markRead(database, topic, participantOf(caller), last);
    const about = topic.caseId === undefined ? `brand ${topic.brandId}` : `case ${topic.caseId}`;
    return framed(context, {
      title: `Conversation about ${about}`,
      who: person.email,
      content: [
        ...(refused ? [html`<section role="alert"><p>${refused.problem.message}</p></section>`] : []),
        ...(topic.caseId === undefined ? [] : [html`<p><a href="/cases/${topic.caseId}">The case</a></p>`]),
        written(messages, caller, topic),
        ...(mayWrite ? [form(refused?.typed)] : []),
      ],
      ...(refused && { status: refused.problem.status }),
    });
  }

  async function write({ caller, topic }: Opened, { text, once }: Record<string, string>): Promise<void> {
    requirePermission(caller, 'converse');
    const said = messageBody.safeParse({ text });
    const sent = z.uuid().safeParse(once);
    if (!said.success || !sent.success) throw new Problem('invalid', 'Write something, of at most 4,000 characters.');
    const updateId = hashOf([identityOf(caller), topic.brandId, topic.caseId ?? '', sent.data]);
    await postMessage({ caller, dependencies, updateId, body: said.data }, topic);
  }

  const pages = new Hono();
  for (const path of ['/cases/:caseId/conversation', '/brands/:brandId/conversation']) {
    pages.get(path, async (context) => {
      const opened = await open(context);
      return opened ? show(context, opened) : toSignIn(context);
    });
    pages.post(path, formFromHere(portalUrl), async (context) => {
      const opened = await open(context);
      if (!opened) return toSignIn(context);
      const typed = await readForm(context);
      try {
        await write(opened, typed);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        return show(context, opened, { problem: error, typed: typed.text });
      }
      return context.redirect(context.req.path, 303);
    });
  }
  return pages;
}

/** Why a message was not taken, and what was typed. */
interface Refused {
  problem: Problem;
  typed: string | undefined;
}

function written(messages: readonly Message[], caller: Caller, { brandId, caseId }: Topic): Markup {
  if (messages.length === 0) return html`<section><p>Nobody has written yet.</p></section>`;
  const place = caseId === undefined ? `/v1/brands/${brandId}` : `/v1/cases/${caseId}`;
  return html`<section>
    <ol>
      ${messages
        .toReversed()
        .map(
          ({ at, text, files, ...message }) =>
            html`<li>
              ${moment(at)}
              ${writer(message, caller)}${text === undefined ? ': erased' : html`<blockquote>${text}</blockquote>`}
              ${files.map(({ sha256, mediaType }) => html`<p><a href="${place}/conversation/files/${sha256}">A file (${mediaType})</a></p>`)}
            </li>`,
        )}
    </ol>
  </section>`;
}

function writer({ side, authorId }: Pick<Message, 'side' | 'authorId'>, caller: Caller): string {
  const reader = participantOf(caller);
  if (side === reader.side && authorId === reader.id) return 'You';
  return side === 'brand' ? 'The brand' : 'The marketplace';
}

const form = (typed = ''): Markup =>
  html`<form method="post">
    <label>Your message <textarea name="text" required maxlength="4000">${typed}</textarea></label>
    <input type="hidden" name="once" value="${crypto.randomUUID()}" />
    <button>Send</button>
  </form>`;
