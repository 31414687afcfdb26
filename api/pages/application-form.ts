import type { Context } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import { iprKinds } from '../../domain/vocabulary.ts';
import { applicationFields, type viewApplication } from '../applications/application.ts';
import { applicantLimit } from '../applications/upload-application-file.ts';
import type { Asking } from '../enrolments/act.ts';
import { keepFile } from '../files/file-transfer.ts';
import { wrongFields } from '../http/input/valid-input.ts';
import { Problem } from '../http/problem.ts';
import type { Markup } from './frame.ts';
import { readFormWithFiles } from './read-form.ts';
import { asWords } from './words.ts';

type Known = ReturnType<typeof viewApplication> | undefined;

/** Rights that the plain form has room for; more of them, and agents, are sent by the API. */
const rightsInForm = 5;

/** What stands in the fields of a form, by their names. */
type Typed = Readonly<Record<string, string>>;

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
export const applicationForm = (action: string, typed: Typed, languageChoice: Markup): Markup =>
  html`<form method="post" action="${action}" enctype="multipart/form-data">
    <h2>Your application</h2>
    ${field('Company, as letters shall call it', 'company', typed, 'required')} ${field('Website', 'website', typed)}
    ${field('Your name', 'name', typed, 'required')} ${languageChoice}
    ${field('Country, by its two letters, such as DE', 'country', typed, 'required')}
    ${field('Time zone in which your days are counted, such as Europe/Berlin', 'zone', typed, 'required')}
    ${field('Where you sell: countries by their two letters, parted by blanks', 'markets', typed, 'required')}
    <label>Further names that listings carry, one a line <textarea name="names">${typed.names ?? ''}</textarea></label>
    ${Array.from({ length: rightsInForm }, (_, index) => rightFieldset(index, typed))}
    <button>Send</button>
  </form>`;

const field = (label: string, name: string, typed: Typed, required: 'required' | '' = ''): Markup =>
  html`<label>${label} <input name="${name}" value="${typed[name] ?? ''}" maxlength="500" ${required} /></label>`;

/** The first right stands open; the others are folded as long as nothing stands in them. */
const rightFieldset = (index: number, typed: Typed): Markup =>
  index === 0
    ? fieldset(index, typed)
    : html`<details ${typed[`number${index}`] ? 'open' : ''}>
        <summary>A further right</summary>
        ${fieldset(index, typed)}
      </details>`;

const fieldset = (index: number, typed: Typed): Markup =>
  html`<fieldset>
    <legend>Right ${index + 1}</legend>
    <label
      >Kind
      <select name="kind${index}">
        ${iprKinds.map((kind) => html`<option value="${kind}" ${kind === typed[`kind${index}`] ? 'selected' : ''}>${asWords(kind)}</option>`)}
      </select></label
    >
    ${field('Office, such as EUIPO', `office${index}`, typed)} ${field('Number', `number${index}`, typed)}
    ${field('Classes', `classes${index}`, typed)}
    ${field('Where it holds: countries by their two letters, or EU', `territories${index}`, typed)}
    ${field('Last day in force, such as 2031-05-31', `expiresOn${index}`, typed)}
    <label
      >What proves it (PDF, JPEG, PNG,
      WebP)${typed[`kept${index}`] ? '; what you sent before stays, unless you choose anew' : ''}
      <input type="file" name="document${index}" multiple />
    </label>
    <input type="hidden" name="kept${index}" value="${typed[`kept${index}`] ?? ''}" />
  </fieldset>`;

const said = z.object(applicationFields);

/**
 * The application that a form holds; its files are kept first.
 * @throws Problem invalid, unsupported_type, too_large
 */
export async function readApplicationForm(
  context: Context,
  { caller, dependencies }: Asking<'apply'>['call'],
): Promise<z.output<typeof said>> {
  const { fields, files } = await readFormWithFiles(context);
  const given = (name: string): string | undefined => fields[name]?.trim() || undefined;
  const parted = (name: string): string[] =>
    given(name)
      ?.toUpperCase()
      .split(/[\s,;]+/) ?? [];
  const documents: string[][] = Array.from({ length: rightsInForm }, () => []);
  for (const [name, file] of files) {
    const index = Number(/^document(\d)$/.exec(name)?.[1] ?? Number.NaN);
    const kept = documents[index];
    if (!kept) continue;
    const bytes = Buffer.from(await file.arrayBuffer());
    kept.push((await keepFile({ caller, bytes, dependencies }, applicantLimit)).sha256);
  }
  const rights = documents.flatMap((own, index) => {
    if (given(`number${index}`) === undefined) return [];
    const before = given(`kept${index}`)?.split(' ') ?? [];
    return [
      {
        kind: given(`kind${index}`),
        office: given(`office${index}`),
        number: given(`number${index}`),
        classes: given(`classes${index}`),
        territories: parted(`territories${index}`),
        expiresOn: given(`expiresOn${index}`),
        documents: own.length > 0 ? own : before,
      },
    ];
  });
  const parsed = said.safeParse({
    company: given('company'),
    website: given('website'),
    contact: { name: given('name'), language: given('language') },
    country: given('country')?.toUpperCase(),
    zone: given('zone'),
    markets: parted('markets'),
    names:
      fields.names
        ?.split('\n')
        .map((name) => name.trim())
        .filter((name) => name !== '') ?? [],
    rights,
  });
  if (!parsed.success) throw new Problem('invalid', 'the form does not fit', { errors: wrongFields(parsed) });
  return parsed.data;
}
