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
    ${field('Office, such as EUIPO', `office${index}`, typed)}
    ${field('Number; of a copyright, what the work is called', `number${index}`, typed)}
    ${field('Classes', `classes${index}`, typed)}
    ${field('Where it holds: countries by their two letters, or EU', `territories${index}`, typed)}
    ${field('Last day in force, such as 2031-05-31', `expiresOn${index}`, typed)}
    <label
      >What proves it (PDF, JPEG, PNG,
      WebP)${typed[`kept${index}`] ? `; what you sent before stays: ${typed[`kept${index}`]!.split(' ').length} so far` : ''}
      <input type="file" name="document${index}" multiple />
    </label>
    <input type="hidden" name="kept${index}" value="${typed[`kept${index}`] ?? ''}" />
  </fieldset>`;

const said = z.object(applicationFields);

/** The form that was sent: what stands in its fields, its files kept already, and what it says. */
interface SentForm {
  typed: Typed;
  /** @throws Problem invalid, in words of the form */
  read(): z.output<typeof said>;
}

/**
 * The application that a form holds. Its files are kept first, and stand in its fields from then on: whatever else is
 * wrong with it, nobody chooses them again.
 * @throws Problem unsupported_type, too_large
 */
export async function receiveApplicationForm(
  context: Context,
  { caller, dependencies }: Asking<'apply'>['call'],
): Promise<SentForm> {
  const { fields, files } = await readFormWithFiles(context);
  const typed: Record<string, string> = { ...fields };
  for (const [name, file] of files) {
    const [, index] = /^document(\d)$/.exec(name) ?? [];
    if (index === undefined || Number(index) >= rightsInForm) continue;
    const bytes = Buffer.from(await file.arrayBuffer());
    const { sha256 } = await keepFile({ caller, bytes, dependencies }, applicantLimit).catch((error: unknown) => {
      throw error instanceof Problem ? new Problem(error.code, `${file.name}: ${error.message}`) : error;
    });
    typed[`kept${index}`] = [...new Set([...(typed[`kept${index}`]?.split(' ') ?? []), sha256])].join(' ').trim();
  }
  return { typed, read: () => readFields(typed) };
}

function readFields(typed: Typed): z.output<typeof said> {
  const given = (name: string): string | undefined => typed[name]?.trim() || undefined;
  const parted = (name: string): string[] =>
    given(name)
      ?.toUpperCase()
      .split(/[\s,;]+/) ?? [];
  const partsOfARight = ['office', 'number', 'classes', 'territories', 'expiresOn', 'kept'];
  const places = Array.from({ length: rightsInForm }, (_, index) => index).filter((index) =>
    partsOfARight.some((part) => given(`${part}${index}`) !== undefined),
  );
  const rights = places.map((index) => ({
    kind: given(`kind${index}`),
    office: given(`office${index}`),
    number: given(`number${index}`),
    classes: given(`classes${index}`),
    territories: parted(`territories${index}`),
    expiresOn: given(`expiresOn${index}`),
    documents: given(`kept${index}`)?.split(' ') ?? [],
  }));
  const parsed = said.safeParse({
    company: given('company'),
    website: given('website'),
    contact: { name: given('name'), language: given('language') },
    country: given('country')?.toUpperCase(),
    zone: given('zone'),
    markets: parted('markets'),
    names:
      typed.names
        ?.split('\n')
        .map((name) => name.trim())
        .filter((name) => name !== '') ?? [],
    rights,
  });
  if (parsed.success) return parsed.data;
  const wrong = wrongFields(parsed).map(({ pointer = '', detail }) => `${labelOf(pointer, places)}: ${detail}`);
  throw new Problem('invalid', [...new Set(wrong)].join('; '));
}

const labels: Record<string, string> = {
  company: 'Company',
  website: 'Website',
  name: 'Your name',
  language: 'Language of our mails',
  country: 'Country',
  zone: 'Time zone',
  markets: 'Where you sell',
  names: 'Further names',
  office: 'Office',
  number: 'Number',
  classes: 'Classes',
  territories: 'Where it holds',
  expiresOn: 'Last day in force',
  documents: 'What proves it',
};

/** What the form calls the place that a pointer names. @param places of the rights in the form */
function labelOf(pointer: string, places: readonly number[]): string {
  const [, first = '', second, third = ''] = pointer.split('/');
  if (first === 'rights')
    return second === undefined ? 'Rights' : `Right ${places[Number(second)]! + 1}, ${labels[third] ?? third}`;
  return labels[first === 'contact' ? (second ?? '') : first] ?? first;
}
