import { html } from 'hono/html';
import { habits } from '../../domain/sentences/habits.ts';
import { languages, type Language } from '../../domain/vocabulary.ts';
import type { viewOwnApplication } from '../applications/read-application.ts';
import { applicationForm, typedOf } from './application-form.ts';
import { addressField, field, hintOf } from './field.ts';
import type { Markup } from './frame.ts';
import { zoneList } from './places.ts';
import { languageInWords } from './words.ts';
import { applyWords } from './words/apply/words.ts';
import { signInWords } from './words/sign-in.ts';

type Own = Awaited<ReturnType<typeof viewOwnApplication>>;

/** Asks for the link that opens an application, and in which language its mails are. */
export function askForLink(readers: Language, email = '', spoken: string = readers): Markup {
  const { link: words } = applyWords[readers];
  return html`<form method="post" action="/apply">
    <p>${words.about}</p>
    ${addressField(words.address, email)} ${languageChoice(readers, spoken)}<button>${words.send}</button>
    <p>${words.haveAccount} <a href="/sign-in">${signInWords[readers].signIn}</a></p>
  </form>`;
}

const languageChoice = (readers: Language, chosen: string = readers): Markup =>
  field(
    'language',
    { label: applyWords[readers].link.language },
    html`<select id="language" name="language">
      ${languages.map((one) => html`<option value="${one}" ${one === chosen ? 'selected' : ''}>${languageInWords[one]}</option>`)}
    </select>`,
  );

/** What the company can do now: apply, complete, accept, or end it. */
export function whatYouCanDo(
  { enrolment, language: spoken }: Own,
  base: string,
  readers: Language,
  typed = typedOf(enrolment?.application),
): Markup[] {
  const may = (action: string): boolean => enrolment?.allowedActions.includes(action) ?? false;
  const { form: words, accept: accepting, end } = applyWords[readers];
  const isInvited = enrolment?.stage === 'invited';
  return [
    ...(enrolment === undefined || may('provide_information')
      ? [applicationForm(base, typed, readers, languageChoice(readers, typed.language ?? spoken))]
      : []),
    ...(may('accept_invitation')
      ? [
          html`<form method="post" action="${base}/acceptance">
            <h2>${accepting.title}</h2>
            <p>${accepting.about}</p>
            ${field(
              'name',
              { label: words.name },
              html`<input
                id="name"
                name="name"
                autocomplete="name"
                required
                maxlength="200"
                value="${enrolment?.application?.contact.name ?? ''}"
              />`,
            )}
            ${field(
              'zone',
              { label: words.zone, hint: words.hints.zone },
              html`<input
                id="zone"
                name="zone"
                required
                maxlength="64"
                list="zones"
                aria-describedby="${hintOf('zone')}"
                value="${enrolment?.application?.zone ?? ''}"
              />`,
            )}
            ${zoneList('zones')} ${languageChoice(readers, enrolment?.application?.contact.language)}<button>
              ${accepting.button}
            </button>
          </form>`,
        ]
      : []),
    ...(may('withdraw')
      ? [
          html`<form method="post" action="${base}/withdrawal">
            <p>${isInvited ? end.invited : end.applied}${habits[readers].blank}${end.about}</p>
            <button class="second">${isInvited ? end.decline : end.withdraw}</button>
          </form>`,
        ]
      : []),
  ];
}
