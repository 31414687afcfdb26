import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import { z } from 'zod';
import { iprKinds, type Language } from '../../domain/vocabulary.ts';
import { applicationFields, type viewApplication } from '../applications/application.ts';
import { applicantLimit } from '../applications/upload-application-file.ts';
import type { Asking } from '../enrolments/act.ts';
import { keepFile } from '../files/file-transfer.ts';
import { wrongFields } from '../http/input/valid-input.ts';
import { Problem } from '../http/problem.ts';
import type { Markup } from './frame.ts';
import { placeOptions, zoneList } from './places.ts';
import { readFormWithFiles } from './read-form.ts';
import { applyWords } from './words/apply/words.ts';
import { toldIn } from './words/problems.ts';

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
export function applicationForm(action: string, typed: Typed, language: Language, languageChoice: Markup): Markup {
  const words = applyWords[language].form;
  return html`<form method="post" action="${action}" enctype="multipart/form-data">
    <h2>${words.title}</h2>
    ${field(words.company, 'company', typed, 'required')} ${field(words.website, 'website', typed)}
    ${field(words.name, 'name', typed, 'required')} ${languageChoice}
    <label
      >${words.country}
      <select name="country" required>
        <option value=""></option>
        ${placeOptions(language, codesIn(typed.country))}
      </select></label
    >
    ${field(words.zone, 'zone', typed, 'zone')} ${zoneList('zones')}
    <label
      >${words.markets}
      <select name="markets" multiple size="6" required>
        ${placeOptions(language, codesIn(typed.markets))}
      </select></label
    >
    <label>${words.names} <textarea name="names">${typed.names ?? ''}</textarea></label>
    ${Array.from({ length: rightsInForm }, (_, index) => rightFieldset(index, typed, language))}
    <button>${words.send}</button>
  </form>`;
}

const field = (label: string, name: string, typed: Typed, more: keyof typeof furtherAttributes = 'none'): Markup =>
  html`<label
    >${label} <input name="${name}" value="${typed[name] ?? ''}" maxlength="500" ${furtherAttributes[more]}
  /></label>`;

const furtherAttributes = {
  none: '',
  required: raw('required'),
  zone: raw('required list="zones"'),
  day: raw('type="date"'),
};

/** The countries that stand in a field: codes, however they are parted. */
const codesIn = (text = ''): string[] =>
  text.trim() === ''
    ? []
    : text
        .trim()
        .toUpperCase()
        .split(/[\s,;]+/);

/** The first right stands open; the others are folded as long as nothing stands in them. */
const rightFieldset = (index: number, typed: Typed, language: Language): Markup =>
  index === 0
    ? fieldset(index, typed, language)
    : html`<details ${typed[`number${index}`] ? 'open' : ''}>
        <summary>${applyWords[language].form.furtherRight}</summary>
        ${fieldset(index, typed, language)}
      </details>`;

function fieldset(index: number, typed: Typed, language: Language): Markup {
  const words = applyWords[language].form;
  const kept = typed[`kept${index}`] ?? '';
  const documents = [words.documents, ...(kept === '' ? [] : [words.kept(kept.split(' ').length)])].join('; ');
  return html`<fieldset>
    <legend>${words.right(index + 1)}</legend>
    <label
      >${words.kind}
      <select name="kind${index}">
        ${iprKinds.map((kind) => html`<option value="${kind}" ${kind === typed[`kind${index}`] ? 'selected' : ''}>${words.kinds[kind]}</option>`)}
      </select></label
    >
    ${field(words.office, `office${index}`, typed)} ${field(words.number, `number${index}`, typed)}
    ${field(words.classes, `classes${index}`, typed)}
    <label
      >${words.territories}
      <select name="territories${index}" multiple size="6">
        ${placeOptions(language, codesIn(typed[`territories${index}`]), ['EU'])}
      </select></label
    >
    ${field(words.expiresOn, `expiresOn${index}`, typed, 'day')}
    <label>${documents} <input type="file" name="document${index}" multiple /></label>
    <input type="hidden" name="kept${index}" value="${kept}" />
  </fieldset>`;
}

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
  language: Language,
): Promise<SentForm> {
  const { file: ofFile } = applyWords[language].refused;
  const { fields, files } = await readFormWithFiles(context);
  const typed: Record<string, string> = { ...fields };
  for (const [name, file] of files) {
    const [, index] = /^document(\d)$/.exec(name) ?? [];
    if (index === undefined || Number(index) >= rightsInForm) continue;
    const bytes = Buffer.from(await file.arrayBuffer());
    const { sha256 } = await keepFile({ caller, bytes, dependencies }, applicantLimit).catch((error: unknown) => {
      throw error instanceof Problem ? new Problem(error.code, ofFile(file.name, toldIn(language, error)[1])) : error;
    });
    typed[`kept${index}`] = [...new Set([...(typed[`kept${index}`]?.split(' ') ?? []), sha256])].join(' ').trim();
  }
  return { typed, read: () => readFields(typed, language) };
}

function readFields(typed: Typed, language: Language): z.output<typeof said> {
  const given = (name: string): string | undefined => typed[name]?.trim() || undefined;
  const partsOfARight = ['office', 'number', 'classes', 'territories', 'expiresOn', 'kept'];
  const places = Array.from({ length: rightsInForm }, (_, index) => index).filter((index) =>
    partsOfARight.some((part) => given(`${part}${index}`) !== undefined),
  );
  const rights = places.map((index) => ({
    kind: given(`kind${index}`),
    office: given(`office${index}`),
    number: given(`number${index}`),
    classes: given(`classes${index}`),
    territories: codesIn(typed[`territories${index}`]),
    expiresOn: given(`expiresOn${index}`),
    documents: given(`kept${index}`)?.split(' ') ?? [],
  }));
  const parsed = said.safeParse({
    company: given('company'),
    website: given('website'),
    contact: { name: given('name'), language: given('language') },
    country: given('country')?.toUpperCase(),
    zone: given('zone'),
    markets: codesIn(typed.markets),
    names:
      typed.names
        ?.split('\n')
        .map((name) => name.trim())
        .filter((name) => name !== '') ?? [],
    rights,
  });
  if (parsed.success) return parsed.data;
  const { between } = applyWords[language].refused;
  const wrong = wrongFields(parsed).map(({ pointer = '', detail }) =>
    wrongInWords({ pointer, detail }, language, places),
  );
  throw new Problem('invalid', [...new Set(wrong)].join(between));
}

/**
 * What is wrong, as the form calls its place; in English with what was found, else with what the field wants.
 * @param places of the rights in the form
 */
export function wrongInWords(
  { pointer, detail }: { pointer: string; detail: string },
  language: Language,
  places: readonly number[] = [],
): string {
  const { fields, field: said, of } = applyWords[language].refused;
  const { right } = applyWords[language].form;
  const [, first = '', second, third = ''] = pointer.split('/');
  const isOfRight = first === 'rights' && second !== undefined;
  const name = isOfRight ? third : first === 'contact' ? (second ?? '') : first;
  const [label, wanted] = (fields as Readonly<Record<string, readonly [string, string]>>)[name] ?? [name, detail];
  const place = isOfRight ? of(right((places[Number(second)] ?? Number(second)) + 1), label) : label;
  return said(place, language === 'en' ? detail : wanted);
}
