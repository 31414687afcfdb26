import { inspectChains } from './inspect-chains.ts';
import { inspectClaims } from './inspect-claims.ts';
import { inspectConversations } from './inspect-conversations.ts';
import { inspectEndings } from './inspect-endings.ts';
import { inspectEnrolments } from './inspect-enrolments.ts';
import { inspectLetters } from './inspect-letters.ts';
import { inspectLogs } from './inspect-logs.ts';
import { inspectMarketplace } from './inspect-marketplace.ts';
import { inspectNotifications } from './inspect-notifications.ts';
import { inspectRecord } from './inspect-record.ts';
import { inspectRuns } from './inspect-runs.ts';
import type { Inspection } from './inspection.ts';

const inspections: readonly Inspection[] = [
  inspectEndings,
  inspectClaims,
  inspectChains,
  inspectMarketplace,
  inspectNotifications,
  inspectLetters,
  inspectEnrolments,
  inspectConversations,
  inspectRuns,
  inspectRecord,
  inspectLogs,
];

/** Everything that is wrong with what a round has left behind. */
export const inspect: Inspection = (evidence) => inspections.flatMap((inspection) => inspection(evidence));
