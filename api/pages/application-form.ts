import { html, raw } from 'hono/html';
import { habits } from '../../domain/sentences/habits.ts';
import { iprKinds, type Language } from '../../domain/vocabulary.ts';
import type { viewApplication } from '../applications/application.ts';
import { field, hintOf } from './field.ts';
import type { Markup } from './frame.ts';
import { placeOptions, zoneList } from './places.ts';
import { applyWords } from './words/apply/words.ts';

type Known = ReturnType<typeof viewApplication> | undefined;

/** Rights that the plain form has room for; more of them, and agents, are sent by the API. */
export const rightsInForm = 5;

/** What stands in the fields of a form, by their names. */
export type Typed = Readonly<Record<string, string>>;

/** What was sent before, as it stands in the form. */
export function typedOf(known: Known): Typed {
  if (!known) return {};
  const { company, website = '', contact, country, zone, markets, names, rights } = known;
  const ofRights = rights.flatMap(
    ({ kind, office, number, classes = '', territories, expiresOn = '', documents }, index) =>
      Object.entries({
        kind,
        office,
        number,
        classes,
        territories: territories.join(' '),
        expiresOn,
        kept: documents.join(' '),
      }).map(([name, value]): [string, string] => [`${name}${index}`, value]),
  );
  const { name, language } = contact;
  const ofCompany = {
    company,
    website,
    name,
    language,
    country,
    zone,
    markets: markets.join(' '),
    names: names.join('\n'),
  };
  return { ...ofCompany, ...Object.fromEntries(ofRights) };
}

/** The application as a form, with what stands in its fields. */
export function applicationForm(action: string, typed: Typed, language: Language, languageChoice: Markup): Markup {
  const { form: words } = applyWords[language];
  const line = (name: Line, more: Attributes = 'none'): Markup => textField(name, name, typed, language, more);
  return html`<form method="post" action="${action}" enctype="multipart/form-data" id="application">
    <h2>${words.title}</h2>
    <fieldset>
      <legend>${words.parts.company}</legend>
      ${line('company', 'required')} ${line('website', 'url')} ${line('name', 'required')} ${languageChoice}
      ${field(
        'country',
        { label: words.country },
        html`<select id="country" name="country" required>
          <option value=""></option>
          ${placeOptions(language, codesIn(typed.country))}
        </select>`,
      )}
      ${line('zone', 'zone')} ${zoneList('zones')}
    </fieldset>
    <fieldset>
      <legend>${words.parts.offers}</legend>
      ${field(
        'markets',
        { label: words.markets, hint: words.hints.several },
        html`<select id="markets" name="markets" multiple size="6" required aria-describedby="${hintOf('markets')}">
          ${placeOptions(language, codesIn(typed.markets))}
        </select>`,
      )}
      ${field(
        'names',
        { label: words.names, optional: words.optional, hint: words.hints.names },
        html`<textarea id="names" name="names" aria-describedby="${hintOf('names')}">${typed.names ?? ''}</textarea>`,
      )}
    </fieldset>
    <fieldset>
      <legend>${words.parts.rights}</legend>
      ${Array.from({ length: rightsInForm }, (_, index) => rightInForm(index, typed, language))}
    </fieldset>
    <button>${words.send}</button>
  </form>`;
}

type Line = 'company' | 'website' | 'name' | 'zone' | 'office' | 'number' | 'classes' | 'expiresOn';

const attributes = {
  none: raw(''),
  required: raw('required'),
  url: raw('inputmode="url"'),
  zone: raw('required list="zones"'),
  day: raw('type="date"'),
};
type Attributes = keyof typeof attributes;

/** What may be left empty. */
const optional: readonly Line[] = ['website', 'classes', 'expiresOn'];

function textField(line: Line, name: string, typed: Typed, language: Language, more: Attributes): Markup {
  const { form: words } = applyWords[language];
  const hints: Readonly<Partial<Record<Line, string>>> = words.hints;
  const hint = hints[line];
  const asked = { label: words[line], optional: optional.includes(line) ? words.optional : undefined, hint };
  const described = hint === undefined ? '' : html`aria-describedby="${hintOf(name)}"`;
  return field(
    name,
    asked,
    html`<input
      id="${name}"
      name="${name}"
      value="${typed[name] ?? ''}"
      maxlength="500"
      ${attributes[more]}
      ${described}
    />`,
  );
}

/** The countries that stand in a field: codes, however they are parted. */
export const codesIn = (text = ''): string[] =>
  text.trim() === ''
    ? []
    : text
        .trim()
        .toUpperCase()
        .split(/[\s,;]+/);

/** The first right stands open; the others are folded as long as nothing stands in them. */
const rightInForm = (index: number, typed: Typed, language: Language): Markup =>
  index === 0
    ? rightFieldset(index, typed, language)
    : html`<details ${typed[`number${index}`] ? 'open' : ''}>
        <summary>${applyWords[language].form.furtherRight}</summary>
        ${rightFieldset(index, typed, language)}
      </details>`;

/** The field for what proves a right. */
const documentField = (index: number): string => `document${index}`;

function rightFieldset(index: number, typed: Typed, language: Language): Markup {
  const { form: words } = applyWords[language];
  const kept = typed[`kept${index}`] ?? '';
  const more = index === 0 ? 'required' : 'none';
  const line = (name: Line, attribute: Attributes = 'none'): Markup =>
    textField(name, `${name}${index}`, typed, language, attribute);
  const [kind, territories, documents] = [`kind${index}`, `territories${index}`, documentField(index)];
  const stays = kept === '' ? '' : `${habits[language].blank}${words.kept(kept.split(' ').length)}`;
  return html`<fieldset>
    <legend>${words.right(index + 1)}</legend>
    ${field(
      kind,
      { label: words.kind },
      html`<select id="${kind}" name="${kind}">
        ${iprKinds.map((one) => html`<option value="${one}" ${one === typed[kind] ? 'selected' : ''}>${words.kinds[one]}</option>`)}
      </select>`,
    )}
    ${line('office', more)} ${line('number', more)} ${line('classes')}
    ${field(
      territories,
      { label: words.territories, hint: words.hints.several },
      html`<select
        id="${territories}"
        name="${territories}"
        multiple
        size="6"
        ${attributes[more]}
        aria-describedby="${hintOf(territories)}"
      >
        ${placeOptions(language, codesIn(typed[territories]), ['EU'])}
      </select>`,
    )}
    ${line('expiresOn', 'day')}
    ${field(
      documents,
      { label: words.documents, hint: `${words.hints.documents}${stays}` },
      html`<input
        id="${documents}"
        type="file"
        name="${documents}"
        multiple
        aria-describedby="${hintOf(documents)}"
      />`,
    )}
    <input type="hidden" name="kept${index}" value="${kept}" />
  </fieldset>`;
}

/** Where in the form something is added that is missing: a document at the first right that has none. */
export function placeOfMissing(reasonCode: string, known: Known): string {
  if (!reasonCode.startsWith('document')) return 'application';
  const without = known?.rights.findIndex(({ documents }) => documents.length === 0) ?? -1;
  return documentField(without >= 0 && without < rightsInForm ? without : 0);
}
