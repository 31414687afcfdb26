import type { CaseFile } from './case-file.ts';

/** Waits for staff's review; an overdue one goes to the lead, and ends by its own silence rule. */
export async function askStaff(file: CaseFile): Promise<void> {
  for await (const step of file.steps('review')) {
    file.apply({ kind: step.kind === 'escalation' ? 'escalate_review' : 'end_review', step });
  }
}
