import { html } from 'hono/html';
import { z } from 'zod';
import { readEnrolment } from '../../database/brands/enrolments.ts';
import type { ReadCase } from '../../database/cases/cases.ts';
import type { Database } from '../../database/connect.ts';
import { hashOf } from '../../database/ledger/hash.ts';
import { identityOf, requirePermission, type Caller } from '../access/authenticate.ts';
import type { CaseView } from '../cases/case-view.ts';
import { sendMessage } from '../cases/messages/send-message.ts';
import { wrongRightOfVerdict } from '../cases/messages/wrong-ipr-record.ts';
import { enclosureFields } from '../files/enclosures.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { Problem } from '../http/problem.ts';
import type { DecisionWithAnswers, reasonsByAnswer } from '../../domain/reasons/lists.ts';
import type { Verdict } from '../../domain/vocabulary.ts';
import type { Markup } from './frame.ts';

/** An answer with one of its reasons. */
type Choice<D extends DecisionWithAnswers> = {
  [
    A in keyof (typeof reasonsByAnswer)[D] & string
  ]: `${A} ${Extract<(typeof reasonsByAnswer)[D][A], readonly string[]>[number]}`;
}[keyof (typeof reasonsByAnswer)[D] & string];

/** What a brand answers most; verdict and reason, which stand in the ledger. */
const verdicts = {
  'counterfeit fake_logo': 'Counterfeit: the logo is fake',
  'counterfeit fake_hologram': 'Counterfeit: the hologram is fake',
  'counterfeit unknown_serial_number': 'Counterfeit: the serial number is unknown',
  'counterfeit test_purchase': 'Counterfeit: a test purchase has shown it',
  'counterfeit counterfeit_features': 'Counterfeit: by other features',
  'authentic genuine': 'Genuine',
  'authorised_seller authorised_seller': 'Genuine: we have authorised the seller',
  'grey_market parallel_import': 'Genuine, from another market',
  'not_our_mark not_our_mark': 'Not our mark',
  'cannot_determine pictures_unclear': 'We cannot tell by what we see',
} as const satisfies Partial<Record<Choice<'submitVerdict'>, string>>;

const answers = {
  'maintain evidence_stands': 'We keep to our verdict',
  'retract mistaken': 'We take our verdict back: the offer comes back',
} as const satisfies Partial<Record<Choice<'answerAppeal'>, string>>;

const once = z.uuid();
const note = z.literal('').or(enclosureFields.note.unwrap());
const forms = {
  submitVerdict: z.object({ answer: z.literal(keysOf(verdicts)), iprRecordId: z.string(), note, once }),
  answerAppeal: z.object({ answer: z.literal(keysOf(answers)), note, once }),
};

function keysOf<Words extends object>(words: Words): (keyof Words & string)[] {
  return Object.keys(words) as (keyof Words & string)[];
}

/** How the brand answers on the page of a case, when it is its turn: a form for its verdict, or about an appeal. */
export async function answerForm(
  database: Database,
  { allowedActions, brand }: CaseView,
  typed = '',
): Promise<Markup[]> {
  if (allowedActions.includes('submitVerdict')) {
    const { iprRecords = [] } = (await readEnrolment(database, brand.brandId)) ?? {};
    const rights = html`<label
      >The right that you rely on, when it is a counterfeit
      <select name="iprRecordId">
        ${iprRecords.filter(({ standing }) => standing === 'verified').map(({ iprRecordId, kind, office, number }) => html`<option value="${iprRecordId}">${kind} ${number} (${office})</option>`)}
        <option value="">none that is registered here</option>
      </select>
    </label>`;
    return [formOf('submitVerdict', 'Your verdict', verdicts, { rights, typed })];
  }
  return allowedActions.includes('answerAppeal')
    ? [formOf('answerAppeal', 'Your answer to the appeal', answers, { rights: '', typed })]
    : [];
}

const formOf = (
  act: keyof typeof forms,
  title: string,
  choices: Readonly<Record<string, string>>,
  { rights, typed }: { rights: Markup | string; typed: string },
): Markup =>
  html`<form method="post">
    <h2>${title}</h2>
    <label
      >Answer
      <select name="answer" required>
        <option value="">choose</option>
        ${Object.entries(choices).map(([value, words]) => html`<option value="${value}">${words}</option>`)}
      </select>
    </label>
    ${rights}
    <label>In your own words, if you like <textarea name="note" maxlength="4000">${typed}</textarea></label>
    <input type="hidden" name="act" value="${act}" />
    <input type="hidden" name="once" value="${crypto.randomUUID()}" />
    <button>Send</button>
  </form>`;

/**
 * Sends what was chosen and typed, once for each form that was shown.
 * @throws Problem invalid, not_permitted, stage_conflict, unavailable
 */
export async function sendAnswer(
  dependencies: Dependencies,
  { caller, found }: { caller: Caller; found: ReadCase },
  { act, ...typed }: Record<string, string>,
): Promise<void> {
  const { now } = dependencies;
  const { caseId, appeals } = found.subject;
  const callFor = (sent: string) => ({
    caller,
    dependencies,
    updateId: hashOf([identityOf(caller), caseId, act, sent]),
  });
  if (act === 'answerAppeal') {
    const said = parsed(forms.answerAppeal, typed);
    requirePermission(caller, act);
    if (appeals.filed === 0) throw new Problem('stage_conflict', 'There is no appeal that could be answered.');
    const [answer, reasonCode] = said.answer.split(' ');
    await sendMessage(callFor(said.once), found, act, { round: appeals.filed, answer, reasonCode, ...noteOf(said) });
    return;
  }
  if (act !== 'submitVerdict') throw new Problem('invalid', chooseAnAnswer);
  const said = parsed(forms.submitVerdict, typed);
  requirePermission(caller, act);
  const [verdict, reasonCode] = said.answer.split(' ');
  const iprRecordId = verdict === 'counterfeit' && said.iprRecordId !== '' ? said.iprRecordId : undefined;
  const given = { verdict: verdict as Verdict, reasonCode, ...(iprRecordId && { iprRecordId }) };
  const [wrong] = await wrongRightOfVerdict({ caller, dependencies }, found, given);
  if (wrong) throw new Problem('invalid', `The right: ${wrong.detail}.`);
  await sendMessage(callFor(said.once), found, act, { ...given, ...noteOf(said), receivedAt: now() });
}

const chooseAnAnswer = 'Choose an answer; what you write beside it has at most 4,000 characters.';

function parsed<T>(form: z.ZodType<T>, typed: Record<string, string>): T {
  const { success, data } = form.safeParse(typed);
  if (success) return data;
  throw new Problem('invalid', chooseAnAnswer);
}

const noteOf = ({ note: said }: { note: string }) => (said === '' ? {} : { note: said });
