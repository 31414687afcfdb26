import type { Context } from 'hono';
import { z } from 'zod';
import type { Language } from '../../domain/vocabulary.ts';
import { applicationFields } from '../applications/application.ts';
import { applicantLimit } from '../applications/upload-application-file.ts';
import type { Asking } from '../enrolments/act.ts';
import { keepFile } from '../files/file-transfer.ts';
import { wrongFields } from '../http/input/valid-input.ts';
import { Problem } from '../http/problem.ts';
import { codesIn, rightsInForm, type Typed } from './application-form.ts';
import { readFormWithFiles } from './read-form.ts';
import { applyWords } from './words/apply/words.ts';
import { toldIn } from './words/problems.ts';

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
