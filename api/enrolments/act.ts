import { actOnEnrolment, hasTakenEffect, lockEnrolment } from '../../database/enrolments/act-on-enrolment.ts';
import type { InTransaction } from '../../database/connect.ts';
import type { ContentOf, EnrolmentCommand, EnrolmentCommandKind } from '../../domain/enrolment/commands.ts';
import { decideEnrolment } from '../../domain/enrolment/decide.ts';
import type { Enrolment } from '../../domain/enrolment/enrolment.ts';
import type { Caller } from '../access/authenticate.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { Problem } from '../http/problem.ts';

/** Who asks what of which enrolment. */
export interface Asking<K extends EnrolmentCommandKind> {
  call: { caller: Caller; updateId: string; dependencies: Dependencies };
  enrolmentId: string;
  kind: K;
  /** Of a new enrolment, where its company is reached. */
  email?: string;
}

/**
 * Does what is asked of an enrolment, with all that it brings about, in one transaction, and has its run look at it. Sent
 * again after its answer was lost, it gives the enrolment as it stands.
 * @param prepare writes what goes with the command and gives its content; what it throws leaves nothing behind. It is
 * asked only where the command is taken now
 * @throws Problem with the code of the refusal
 */
export async function act<K extends EnrolmentCommandKind>(
  { call, enrolmentId, kind, email }: Asking<K>,
  prepare: (transaction: InTransaction, before: Enrolment | undefined, at: string) => Promise<ContentOf<K>>,
): Promise<Enrolment> {
  const { caller, updateId, dependencies } = call;
  const { database, enrolmentRuns, logger } = dependencies;
  const now = dependencies.now();
  const command = (content: unknown): EnrolmentCommand =>
    ({ kind, actor: caller.actor, content }) as unknown as EnrolmentCommand;
  const enrolment = await database.transaction().execute(async (transaction) => {
    const before = await lockEnrolment(transaction, enrolmentId);
    if (before && (await hasTakenEffect(transaction, updateId))) return before;
    const { refused: early } = decideEnrolment(before, command({}), now);
    if (early) throw new Problem(early.code, early.message);
    const content = await prepare(transaction, before, now);
    const context = { now, updateId, ...(email !== undefined && { email }) };
    const { refused, enrolment: after } = await actOnEnrolment(transaction, before, command(content), context);
    if (refused) throw new Problem(refused.code, refused.message);
    return after;
  });
  // Lost here, the start sweep tells it.
  void enrolmentRuns.tell(enrolmentId).catch((error: unknown) => logger.warn({ err: error }, 'a run was not told'));
  return enrolment;
}
