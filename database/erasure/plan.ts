import { sql } from 'kysely';
import { stillNeeded } from '../../domain/erasure/still-needed.ts';
import type { ErasureSubject, Kept } from '../../domain/erasure/subject.ts';
import type { Application } from '../../domain/enrolment/application.ts';
import { isOver } from '../../domain/enrolment/enrolment.ts';
import type { Database, InTransaction } from '../connect.ts';
import { wordsIn } from '../evidence/texts.ts';
import {
  casesOfMember,
  casesOfSeller,
  casesToldTo,
  contentsOfCases,
  withLettersThatQuote,
  wordsBesideCases,
  type Content,
} from './contents.ts';
import { readHoldingCases } from './holding-cases.ts';

/** What would go, and what would stay because it is still needed. */
export interface ErasurePlan {
  contents: Content[];
  /** What belongs to no case. */
  texts: string[];
  files: string[];
  /** Whose name and address go. */
  memberId?: string;
  /** Of which the address goes. */
  enrolmentId?: string;
  kept: Kept[];
}

const nothing = (): ErasurePlan => ({ contents: [], texts: [], files: [], kept: [] });

/** Whether anything would go. */
export const isEmpty = ({ contents, texts, files, memberId, enrolmentId }: ErasurePlan): boolean =>
  contents.length + texts.length + files.length === 0 && memberId === undefined && enrolmentId === undefined;

/** What a subject comes to now; nothing of what was erased before is in it. */
export async function planErasure(
  database: Database | InTransaction,
  subject: ErasureSubject,
  now: string,
): Promise<ErasurePlan> {
  switch (subject.kind) {
    case 'cases':
      return planCases(
        database,
        subject.cases.map(({ caseId }) => caseId),
        now,
        (content) =>
          subject.cases.some(
            ({ caseId, texts, files }) =>
              caseId === content.caseId &&
              ((texts === undefined && files === undefined) ||
                (content.kind === 'text' ? texts : files)?.includes(content.sha256)),
          ),
      );
    case 'seller':
      return planCases(database, await casesOfSeller(database, subject), now);
    case 'member':
      return planMember(database, subject.memberId, now);
    case 'enrolment':
      return planEnrolment(database, subject.enrolmentId);
  }
}

async function planCases(
  database: Database | InTransaction,
  caseIds: readonly string[],
  now: string,
  isMeant: (content: Content) => boolean = () => true,
): Promise<ErasurePlan> {
  const holding = await readHoldingCases(database, caseIds);
  const needed = new Map(holding.map((one) => [one.caseId, stillNeeded(one, now)]));
  const all = await contentsOfCases(database, caseIds);
  const meant = withLettersThatQuote(all, all.filter(isMeant));
  const concerned = new Set(meant.map(({ caseId }) => caseId));
  return {
    ...nothing(),
    contents: meant.filter(({ caseId }) => needed.get(caseId) === undefined),
    kept: [...needed].flatMap(([caseId, why]) => (why && concerned.has(caseId) ? [why] : [])),
  };
}

async function planMember(database: Database | InTransaction, memberId: string, now: string): Promise<ErasurePlan> {
  const member = await database
    .selectFrom('memberships')
    .select(['brand_id as brandId', 'left_at as leftAt', 'erased_at as erasedAt'])
    .where('membership_id', '=', memberId)
    .executeTakeFirst();
  if (!member) return nothing();
  if (member.leftAt === null) return { ...nothing(), kept: [{ because: 'still_member' }] };
  const caseIds = await casesOfMember(database, { memberId, brandId: member.brandId });
  const told = await casesToldTo(database, memberId);
  const ofCases = await planCases(database, [...new Set([...caseIds, ...told])], now, ({ by }) => by === memberId);
  // Whoever decides in a case that is open must be known as who has decided before, and be named to its parties.
  const open = (await readHoldingCases(database, caseIds)).filter(({ closedAt }) => closedAt === undefined);
  const isNamed = open.length > 0;
  return {
    ...ofCases,
    texts: await wordsBesideCases(database, memberId),
    ...(!isNamed && member.erasedAt === null && { memberId }),
    kept: [...ofCases.kept, ...open.map(({ caseId }) => ({ caseId, because: 'acts_in_open_case' as const }))],
  };
}

async function planEnrolment(database: Database | InTransaction, enrolmentId: string): Promise<ErasurePlan> {
  const row = await database
    .selectFrom('enrolments')
    .select(['state', 'email'])
    .where('enrolment_id', '=', enrolmentId)
    .executeTakeFirst();
  if (!row) return nothing();
  const { state, email } = row;
  if (!isOver(state)) return { ...nothing(), kept: [{ because: 'open_enrolment' }] };
  const { rows } = await sql<{ sha256: string; bytes: Buffer }>`
    SELECT DISTINCT texts.sha256, texts.bytes FROM enrolment_events, jsonb_path_query(data, 'strict $.**') AS value
    JOIN texts ON texts.sha256 = (value #>> '{}')::char(64)
    WHERE enrolment_id = ${enrolmentId} AND length(value #>> '{}') = 64 AND jsonb_typeof(value) = 'string' AND texts.bytes IS NOT NULL
    ORDER BY texts.sha256`.execute(database);
  const isEnrolled = state.stage.name === 'closed' && state.stage.outcome === 'enrolled';
  const applications = rows.flatMap(({ bytes }) => readApplication(wordsIn(bytes)!));
  return {
    ...nothing(),
    texts: rows.map(({ sha256 }) => sha256),
    // By a power of attorney somebody acts for as long as the account lasts; what proves a right, the right still names.
    files: [
      ...new Set(
        applications.flatMap(({ rights, agents }) => [
          ...rights.flatMap(({ documents }) => documents),
          ...(isEnrolled ? [] : agents.map(({ powerOfAttorney }) => powerOfAttorney)),
        ]),
      ),
    ],
    ...((rows.length > 0 || email !== addressWhenErased(enrolmentId)) && { enrolmentId }),
  };
}

/** An application; nothing for what staff have written. */
function readApplication(words: string): Application[] {
  try {
    const said = JSON.parse(words) as Partial<Application> | null;
    return said?.rights && said.agents ? [said as Application] : [];
  } catch {
    return [];
  }
}

/** What stands in the place of an address: nobody's, and by RFC 2606 nobody's ever. */
export const addressWhenErased = (id: string): string => `${id}@erased.invalid`;
