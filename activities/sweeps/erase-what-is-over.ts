import type { Database } from '../../database/connect.ts';
import { casesToRetain, eraseWhatIsOver, putOffRetention } from '../../database/erasure/retention.ts';
import { attempt } from './attempt.ts';

const casesAtOnce = 100;
/** Of one run: what remains, the next one does. */
const bundles = 100;

/**
 * Erases of closed cases what their policies keep no longer. Each case is a transaction of its own; one that fails is
 * put off, and holds up no other. Gives of how many cases something was erased.
 */
export async function eraseWhatIsKeptNoLonger(
  { database, heartbeat }: { database: Database; heartbeat: () => void },
  now: () => string = () => new Date().toISOString(),
): Promise<number> {
  let erased = 0;
  for (let bundle = 0; bundle < bundles; bundle += 1) {
    const caseIds = await casesToRetain(database, now(), casesAtOnce);
    for (const caseId of caseIds)
      await attempt(
        heartbeat,
        async () => {
          if (await eraseWhatIsOver(database, caseId, now())) erased += 1;
        },
        () => putOffRetention(database, caseId, now()),
      );
    if (caseIds.length < casesAtOnce) break;
  }
  return erased;
}
