import {
  CancellationScope,
  condition,
  continueAsNew,
  defineSignal,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { EnrolmentActivities, LetterActivities } from '../../activities/create-activities.ts';

/** Something has happened to the enrolment: look again. */
const moved = defineSignal('moved');

const { readDuty, takeEnrolmentStep, giveUpEnrolmentLetter } = proxyActivities<EnrolmentActivities>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '200ms', maximumInterval: '1 minute' },
});

/**
 * Carries a company to its account or to the end of its application: tells it of each step, reminds, and ends what nobody
 * answers. What happens is decided where it is kept, in one transaction with what it brings about; this asks what there is
 * to see to, and sees to it. So it can be ended and started anew at any time. Nobody cancels it from the outside.
 */
export async function enrolment(enrolmentId: string): Promise<void> {
  let told = 0;
  setHandler(moved, () => void (told += 1));
  await CancellationScope.nonCancellable(async () => {
    for (;;) {
      const seen = told;
      const { isOver, letterAbout, step } = await readDuty(enrolmentId);
      if (isOver) return;
      if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof enrolment>(enrolmentId);
      const hasMoved = (): boolean => told > seen;
      const wait = step && Date.parse(step.at) - Date.now();
      if (letterAbout !== undefined) await tell(enrolmentId, letterAbout);
      else if (wait === undefined) await condition(hasMoved);
      else if (wait > 0) await condition(hasMoved, wait);
      else await takeEnrolmentStep(enrolmentId, step!, new Date().toISOString());
    }
  });
}

/** As long as the mail server takes nothing, no clock runs against the company: reminders could not be sent either. */
async function tell(enrolmentId: string, about: number): Promise<void> {
  const { sendEnrolmentLetter } = proxyActivities<Pick<LetterActivities, 'sendEnrolmentLetter'>>({
    taskQueue: `${workflowInfo().taskQueue}-letters`,
    startToCloseTimeout: '30s',
    scheduleToCloseTimeout: '3 days',
    retry: { initialInterval: '1s', maximumInterval: '15 minutes' },
    summary: 'tell the company',
  });
  await sendEnrolmentLetter(enrolmentId, about).catch(() => giveUpEnrolmentLetter(enrolmentId, about));
}
