import { staffAmong } from '../../database/access/memberships.ts';
import { findBrands } from '../../database/brands/brands.ts';
import type { Database, InTransaction } from '../../database/connect.ts';
import { lockAddress } from '../../database/enrolments/act-on-enrolment.ts';
import { appendEnrolmentEvents, type EnrolmentRecording } from '../../database/enrolments/append-enrolment-events.ts';
import { knownAddresses } from '../../database/enrolments/enrolments.ts';
import { storeText } from '../../database/evidence/texts.ts';
import type { Application } from '../../domain/enrolment/application.ts';
import { enactEnrolment } from '../../domain/enrolment/enact.ts';
import type { Actor } from '../../domain/vocabulary.ts';
import { endpoint } from '../http/endpoint.ts';
import { answerByLine } from '../http/input/table/answer-by-line.ts';
import { readTable, type LineProblem } from '../http/input/table/read-table.ts';
import { ndjson } from '../http/ndjson.ts';
import { newId } from '../opening/new-id.ts';
import { memberColumns, neededColumns, readMemberLine, type MemberLine } from './member-line.ts';

/** Staff invite the members of the Good Faith programme. */
export const inviteMembers = endpoint(
  {
    name: 'inviteGoodFaithMembers',
    method: 'post',
    path: '/v1/good-faith-batches',
    access: 'inviteCompanies',
    tag: 'Enrolment',
    summary: 'Invite the Good Faith members of a file',
    description:
      'CSV of any length (RFC 4180, UTF-8). The first line names the columns: `company`, `email`, `market` (ISO 3166-1), ' +
      '`language`, `takedown_success_rate` and `counter_notice_rate` (0 to 1), `rights` (parted by `;`, each ' +
      '`kind|office|number|territories|last day`, the territories parted by blanks, the last day optional), and, where you ' +
      'know them, `contact`, `zone`, `names` (parted by `;`). Each company is invited by a mail with a link of its own, ' +
      'reminded after 7 and 21 days, and waited for for 60. Rights that you bring along are verified by that. The answer has ' +
      'an object a line, `{line, result, enrolmentId?, problem?}`, and `{summary}` in the end; `result` is `invited`, `known` ' +
      '(the address was invited before, or applies: nothing is sent again) or `refused`. A line that is refused stops no other.',
    body: { mediaTypes: ['text/csv'] },
    answers: { 201: { description: 'What became of each line', mediaTypes: [ndjson] } },
    problems: ['invalid'],
  },
  async ({ caller, request, requestId, dependencies: { database, now }, logger }) => {
    const chunks = (request.raw.body ?? []) as AsyncIterable<Uint8Array>;
    const lines = await readTable(chunks, { read: memberColumns, needed: neededColumns });
    return answerByLine(lines, {
      results: ['invited', 'known', 'refused'],
      take: (some) => inviteSome(database, some.map(readMemberLine), { actor: caller.actor, at: now() }),
      requestId,
      logger,
    });
  },
);

type Result =
  | { line: number; result: 'invited' | 'known'; enrolmentId: string }
  | { line: number; result: 'refused'; problem: LineProblem };

/** Of several lines with one address the first one counts. Their runs are started by the start sweep. */
const inviteSome = (
  database: Database,
  lines: readonly MemberLine[],
  { actor, at }: { actor: Actor; at: string },
): Promise<Result[]> =>
  database.transaction().execute(async (transaction) => {
    const read = lines.flatMap(({ application }) => application ?? []);
    const emails = [...new Set(read.map(({ contact }) => contact.email.toLowerCase()))].toSorted();
    for (const email of emails) await lockAddress(transaction, email);
    const known = await knownAddresses(transaction, emails);
    const staff = await staffAmong(transaction, emails);
    const enrolled = await findBrands(
      transaction,
      read.flatMap(({ company, names }) => [company, ...names]),
    );
    const recordings: EnrolmentRecording[] = [];
    const results: Result[] = [];
    for (const { line, problem, application } of lines) {
      const refused = problem ?? whyNot(application, staff, enrolled);
      if (refused) {
        results.push({ line, result: 'refused', problem: refused });
        continue;
      }
      const email = application!.contact.email.toLowerCase();
      const before = known.get(email);
      const enrolmentId = before ?? newId('enrolment', at);
      results.push({ line, result: before === undefined ? 'invited' : 'known', enrolmentId });
      if (before !== undefined) continue;
      known.set(email, enrolmentId);
      recordings.push(await invite(transaction, application!, { enrolmentId, actor, at }));
    }
    if (recordings.length > 0) await appendEnrolmentEvents(transaction, recordings);
    return results;
  });

/** Why a member is not invited: it is enrolled already, or its address is one of ours. */
function whyNot(
  application: Application | undefined,
  staff: ReadonlyMap<string, string>,
  enrolled: ReadonlyMap<string, { brandId: string }>,
): LineProblem | undefined {
  const { company = '', names = [], contact } = application ?? {};
  const refuse = (pointer: string, detail: string): LineProblem => ({ code: 'invalid', detail, pointer });
  if (staff.has(contact?.email.toLowerCase() ?? ''))
    return refuse('/email', 'is the address of one of the marketplace’s people');
  const name = [company, ...names].find((one) => enrolled.has(one));
  return name === undefined
    ? undefined
    : refuse('/company', `“${name}” is a name of the brand ${enrolled.get(name)!.brandId}`);
}

async function invite(
  transaction: InTransaction,
  application: Application,
  { enrolmentId, actor, at }: { enrolmentId: string; actor: Actor; at: string },
): Promise<EnrolmentRecording> {
  const applicationSha256 = await storeText(transaction, { text: JSON.stringify(application), at });
  const { events, refused } = enactEnrolment(
    undefined,
    { kind: 'invite', actor, content: { enrolmentId, applicationSha256 } },
    at,
  );
  if (refused) throw new Error(`an invitation was refused: ${refused.message}`);
  return { events, email: application.contact.email };
}
