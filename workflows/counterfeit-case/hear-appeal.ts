import type { CaseFile } from './case-file.ts';

/** Waits for the brand's answer to the appeal, then for the decision of somebody who has not decided before. */
export async function hearAppeal(file: CaseFile): Promise<void> {
  if (file.errand === 'enforce') return file.enforce('lift the measure while the appeal is heard');
  if (file.errand === 'confirm_removal') return file.confirmRemoval();
  for await (const step of file.steps('answer')) {
    file.apply({ kind: step.kind === 'reminder' ? 'remind_brand_of_appeal' : 'end_answer', step });
  }
  for await (const step of file.steps('decision')) {
    file.apply({ kind: step.kind === 'escalation' ? 'escalate_appeal' : 'end_appeal_review', step });
  }
}
