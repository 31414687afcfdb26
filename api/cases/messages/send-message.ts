import { readPeople } from '../../../database/access/people.ts';
import { recordCommandRefused } from '../../../database/ledger/annex.ts';
import { findCase, type ReadCase } from '../../../database/cases/cases.ts';
import { isUpdateRecorded } from '../../../database/ledger/find-update.ts';
import type { Command } from '../../../domain/case/commands/commands.ts';
import { decide } from '../../../domain/case/decide.ts';
import type { Refusal } from '../../../domain/case/decided.ts';
import type { Message } from '../../../domain/case/commands/read-message.ts';
import { updates } from '../../../domain/case/commands/message-contents.ts';
import { Unavailable, type Answer } from '../../../engine/case-runs.ts';
import { actionsNow, viewCase, type CaseView } from '../case-view.ts';
import { whatHappened } from '../what-happened.ts';
import { enclose, takeBack, type Enclosures } from '../../files/enclosures.ts';
import type { Call } from '../../http/definition.ts';
import { Problem } from '../../http/problem.ts';
import type { UpdateName } from '../../../domain/vocabulary.ts';

type Sending = Pick<Call, 'caller' | 'updateId' | 'receivedAt' | 'dependencies'> & {
  /** The last event that the sender had seen; where it is said, anything newer refuses the message. */
  seen?: number | undefined;
};

/**
 * Sends a message to a case and gives the case once the message's events are in Postgres. What was recorded under this
 * `updateId` before is answered from there. Sent again, it says the same to a byte: Temporal may have its history from
 * the one and its worker's decision from the other.
 * @throws Problem what `decide` refuses; unavailable, when the case does not answer in time
 */
export async function sendMessage<N extends UpdateName>(
  call: Sending,
  { subject, terms }: ReadCase,
  name: N,
  { note, files, filesVisibleTo, ...content }: Partial<Enclosures> & Record<string, unknown>,
): Promise<CaseView> {
  const { caller, updateId, receivedAt, seen, dependencies } = call;
  const { database, runs, now } = dependencies;
  const { caseId } = subject;
  if (!(await isUpdateRecorded(database, caseId, updateId))) {
    const hashes = await enclose(call, caseId, { note, files, filesVisibleTo });
    const people = asksStaff.includes(name) ? { people: await readPeople(database) } : undefined;
    const received = 'receivedAt' in updates[name].content.shape && { receivedAt };
    const message = {
      actor: caller.actor,
      content: { ...content, ...hashes, ...received },
      seen,
      ...people,
    } as Message<N>;
    // Nothing follows on a closed case's last event: its refusal needs no engine, which may have forgotten the case.
    const answer: Answer =
      subject.stage.name === 'closed'
        ? {
            refused: decide(subject, { kind: updates[name].kind, ...message } as Command, { now: now(), terms })
              .refused!,
          }
        : await runs.send(caseId, name, message, updateId).catch(askAgain);
    if (answer.refused) {
      await takeBack(call, caseId);
      throw await refusal(call, caseId, name, answer.refused);
    }
  }
  return viewCase((await findCase(database, caseId))!, caller, now());
}

/** Upon these, staff can be asked to decide: it is known then who may. */
const asksStaff: readonly UpdateName[] = ['submitVerdict', 'decideReview', 'answerAppeal'];

function askAgain(error: unknown): never {
  if (!(error instanceof Unavailable)) throw error;
  throw new Problem(
    'unavailable',
    'The case did not answer in time. Retry with the same Idempotency-Key: it may still take effect.',
    {
      headers: { 'Retry-After': '5' },
    },
  );
}

/**
 * What was refused is kept beside the ledger; the caller learns where the case stands, what is open and, having said what
 * they had seen, what has happened since.
 */
export async function refusal(
  { caller, seen, dependencies }: Pick<Sending, 'caller' | 'dependencies' | 'seen'>,
  caseId: string,
  operation: string,
  { code, message }: Refusal,
): Promise<Problem> {
  const { database, now } = dependencies;
  const found = (await findCase(database, caseId))!;
  const {
    sequence,
    stage: { name: stage },
  } = found.subject;
  const attempt = { caseId, actor: caller.actor, at: now(), operation };
  await recordCommandRefused(database, { ...attempt, code, stage, sequence });
  return new Problem(code === 'malformed' ? 'invalid' : code, message, {
    members: {
      stage,
      allowedActions: actionsNow(found, caller, now()),
      ...(seen !== undefined && { happened: await whatHappened({ caller, dependencies }, caseId, seen) }),
    },
  });
}
