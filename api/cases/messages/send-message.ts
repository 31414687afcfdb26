import { recordCommandRefused } from '../../../database/ledger/annex.ts';
import { findCase, type ReadCase } from '../../../database/cases/cases.ts';
import { isUpdateRecorded } from '../../../database/ledger/find-update.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { decide } from '../../../domain/case/decide.ts';
import type { Refusal } from '../../../domain/case/decision.ts';
import { updates, type Update } from '../../../domain/case/messages.ts';
import { Unavailable, type Answer } from '../../../engine/case-runs.ts';
import { actionsNow, viewCase, type CaseView } from '../case-view.ts';
import { enclose, takeBack, type Enclosures } from '../../files/enclosures.ts';
import type { Call } from '../../http/definition.ts';
import { Problem } from '../../http/problem.ts';
import type { UpdateName } from '../../../domain/vocabulary.ts';

type Sending = Pick<Call, 'caller' | 'updateId' | 'dependencies'>;

/**
 * Sends a message to a case and gives the case once the message's events are in Postgres. What was recorded under this
 * `updateId` before is answered from there.
 * @throws Problem what `decide` refuses; unavailable, when the case does not answer in time
 */
export async function sendMessage<N extends UpdateName>(
  call: Sending,
  { subject }: ReadCase,
  name: N,
  { note, files, filesVisibleTo, ...content }: Partial<Enclosures> & Record<string, unknown>,
): Promise<CaseView> {
  const { caller, updateId, dependencies } = call;
  const { database, runs, now } = dependencies;
  const { caseId } = subject;
  if (!(await isUpdateRecorded(database, caseId, updateId))) {
    const enclosed = await enclose(call, caseId, { note, files, filesVisibleTo });
    const { opened: _granted, ...hashes } = enclosed;
    const update = { actor: caller.actor, ...content, ...hashes } as Update<N>;
    // Nothing follows on a closed case's last event: its refusal needs no engine, which may have forgotten the case.
    const answer: Answer =
      subject.stage === 'closed'
        ? { refused: decide(subject, updates[name].parse(update) as Command, now()).refused! }
        : await runs.send(caseId, name, update, updateId).catch(askAgain);
    if (answer.refused) {
      await takeBack(call, caseId, enclosed);
      throw await refusal(call, caseId, name, answer.refused);
    }
  }
  return viewCase((await findCase(database, caseId))!, caller, now());
}

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

/** What was refused is kept beside the ledger; the caller learns where the case stands and what is open. */
export async function refusal(
  { caller, dependencies: { database, now } }: Pick<Call, 'caller' | 'dependencies'>,
  caseId: string,
  operation: string,
  { code, message }: Refusal,
): Promise<Problem> {
  const { subject } = (await findCase(database, caseId))!;
  const { stage, sequence } = subject;
  const attempt = { caseId, actor: caller.actor, at: now(), operation };
  await recordCommandRefused(database, { ...attempt, code, stage, sequence });
  return new Problem(code === 'malformed' ? 'invalid' : code, message, {
    members: { stage, allowedActions: actionsNow(subject, caller, now()) },
  });
}
