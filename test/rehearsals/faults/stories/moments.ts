import type { CaseView } from '../../../../api/cases/case-view.ts';

/**
 * Where a case stands, for those who act in it: whose turn it is, and for which time. A case is at a moment of one name
 * once at most, so that everybody acts once at it; a moment that an outage made it skip is nobody's turn.
 */
export function momentOf({ stage, clock, review, appeals, problem, questions = 0 }: CaseView): string {
  switch (stage) {
    case 'awaiting_verdict':
      if (clock?.paused) return `question ${questions}`;
      return questions > 0 ? `asked again ${questions}` : 'asked';
    case 'staff_review':
      if (review?.lead) return 'lead review';
      return review?.proposal ? 'proposed' : 'review';
    case 'removing':
    case 'lifting':
      return problem ? `${stage} refused` : stage;
    case 'appeal_window':
      return problem ? `window ${appeals.filed + 1} with problem` : `window ${appeals.filed + 1}`;
    case 'appeal_review':
      return `${appeals.answer ? 'to decide' : 'appeal'} ${appeals.filed}`;
    case 'screening':
    case 'closed':
      return stage;
  }
}
