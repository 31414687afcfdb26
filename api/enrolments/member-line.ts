import { z } from 'zod';
import type { Application } from '../../domain/enrolment/application.ts';
import { country, territory } from '../../domain/places.ts';
import { iprKind, language, score } from '../../domain/schemas.ts';
import { nameOf, words } from '../../domain/words.ts';
import { enrolmentFields } from '../brands/enrolment.ts';
import { day } from '../http/input/moment.ts';
import type { LineProblem, TableLine } from '../http/input/table/read-table.ts';
import { wrongFields } from '../http/input/valid-input.ts';

/** The columns of a list of members; those that are needed stand first. */
export const neededColumns = [
  'company',
  'email',
  'market',
  'language',
  'takedown_success_rate',
  'counter_notice_rate',
  'rights',
] as const;
export const memberColumns = [...neededColumns, 'contact', 'zone', 'names'] as const;

/** A right in a cell: `kind|office|number|territories|last day`; the territories are parted by blanks. */
const rightInCell = z
  .tuple([
    iprKind,
    words(60),
    words(60),
    z
      .string()
      .transform((text) => text.split(/\s+/))
      .pipe(z.array(territory).min(1).max(200)),
    day.optional(),
  ])
  .transform(([kind, office, number, territories, expiresOn]) => ({
    kind,
    office,
    number,
    territories,
    ...(expiresOn !== undefined && { expiresOn }),
    documents: [],
  }));

const parted = (text: string, mark: string): string[] =>
  text
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const cells = z.object({
  company: nameOf(200),
  email: z.email().max(254),
  contact: nameOf(200).default(''),
  market: country,
  zone: enrolmentFields.zone.optional(),
  language,
  takedown_success_rate: score,
  counter_notice_rate: score,
  names: z
    .string()
    .default('')
    .transform((text) => parted(text, ';'))
    .pipe(enrolmentFields.names),
  rights: z
    .string()
    .transform((text) => parted(text, ';').map((right) => right.split('|').map((part) => part.trim() || undefined)))
    .pipe(z.array(rightInCell).min(1).max(500)),
});

export type MemberLine =
  | { line: number; application: Application; problem?: never }
  | { line: number; problem: LineProblem; application?: never };

/** What a line says of a member, as the application that it would have made. */
export function readMemberLine({ line, cells: given, problem }: TableLine): MemberLine {
  if (problem) return { line, problem };
  const parsed = cells.safeParse(Object.fromEntries(given));
  const [wrong] = wrongFields(parsed);
  if (!parsed.success || wrong)
    return { line, problem: { code: 'invalid', detail: wrong?.detail ?? '', pointer: wrong?.pointer ?? '' } };
  const { company, email, contact, market, zone, language: spoken, names, rights, ...rates } = parsed.data;
  const known = enrolmentFields.country.safeParse(market);
  if (!known.success)
    return {
      line,
      problem: { code: 'invalid', detail: 'a country whose public holidays we do not know', pointer: '/market' },
    };
  return {
    line,
    application: {
      company,
      contact: { name: contact, email, language: spoken },
      country: known.data,
      zone: zone ?? zoneOf(market),
      markets: [market],
      names,
      rights,
      agents: [],
      record: { takedownSuccessRate: rates.takedown_success_rate, counterNoticeRate: rates.counter_notice_rate },
    },
  };
}

/** A zone of the country, to begin with: whoever accepts says which one it is. */
const zoneOf = (market: string): string => {
  const locale = new Intl.Locale(`und-${market}`) as Intl.Locale & { getTimeZones?(): string[]; timeZones?: string[] };
  return (locale.getTimeZones?.() ?? locale.timeZones ?? [])[0] ?? 'UTC';
};
