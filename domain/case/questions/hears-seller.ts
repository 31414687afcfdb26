import type { Stage } from '../../vocabulary.ts';

/** Whether somebody is still to decide for the first time, so that what a seller says is heard before. */
export const hearsSeller = (stage: Stage): boolean => stage === 'awaiting_verdict' || stage === 'staff_review';
