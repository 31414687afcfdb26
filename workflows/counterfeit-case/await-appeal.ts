import type { CaseFile } from './case-file.ts';

/** Sees to it that the offer is really gone, then waits for the seller until the window closes. */
export async function awaitAppeal(file: CaseFile): Promise<void> {
  if (file.errand === 'confirm_removal') return file.confirmRemoval();
  for await (const step of file.steps('appeal')) file.apply({ kind: 'end_appeal_window', step });
}
