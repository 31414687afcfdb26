import type { CaseEvent, Ending } from '../../domain/case/events.ts';
import type { Stage } from '../../domain/vocabulary.ts';
import { askBrand } from './ask-brand.ts';
import { askStaff } from './ask-staff.ts';
import { awaitAppeal } from './await-appeal.ts';
import { openCaseFile, type CaseFile } from './case-file.ts';
import { hearAppeal } from './hear-appeal.ts';
import { liftMeasure, removeListing, takeInterimMeasure } from './measures.ts';
import { receiveMessages } from './receive-messages.ts';

const stages: Record<Exclude<Stage, 'closed'>, (file: CaseFile) => Promise<void>> = {
  screening: takeInterimMeasure,
  awaiting_verdict: askBrand,
  staff_review: askStaff,
  removing: removeListing,
  appeal_window: awaitAppeal,
  appeal_review: hearAppeal,
  lifting: liftMeasure,
};

/**
 * One suspected counterfeit, from its opening to its close. Messages and clocks move the stage; this only runs the
 * stage that the case is in.
 * @param recorded the case's events so far: those of its opening, or all of them when a run takes over
 */
export async function counterfeitCase(recorded: CaseEvent[]): Promise<Ending> {
  const file = openCaseFile(recorded);
  receiveMessages(file);
  while (file.case.stage !== 'closed') await stages[file.case.stage](file);
  return file.close();
}
