import { actOnEnrolment, lockEnrolment } from '../../database/enrolments/act-on-enrolment.ts';
import type { Database } from '../../database/connect.ts';
import type { ContentOf, EnrolmentCommand } from '../../domain/enrolment/commands.ts';

const system = { kind: 'system', id: 'enrolment' } as const;

/** What the process itself does to an enrolment. What another attempt was faster with changes nothing. */
export const reportToEnrolment = <K extends 'take_step' | 'report_letter'>(
  database: Database,
  enrolmentId: string,
  { kind, content, now }: { kind: K; content: ContentOf<K>; now: string },
): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    const before = await lockEnrolment(transaction, enrolmentId);
    await actOnEnrolment(transaction, before, { kind, actor: system, content } as EnrolmentCommand, { now });
  });
