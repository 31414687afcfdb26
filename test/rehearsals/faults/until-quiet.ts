import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { RunningInstallation } from '../../support/processes/run-installation.ts';
import type { Play } from './players/play.ts';

interface Left {
  cases: number;
  letters: number;
  suspicions: number;
  listingEvents: number;
  enrolments: number;
  conversations: number;
  unsealed: number;
  unarchived: number;
}

const lookEveryMilliseconds = 500;
/** Until the players have seen what is the newest, and have begun to act. */
const noticedWithinMilliseconds = 2500;

/**
 * Waits until every case is closed, has had its run, and is archived and sealed, everybody is told and nobody is about to act.
 * @param limitMilliseconds how long it may be that nothing comes further: a machine that is slow moves
 * deadlines, too
 * @returns what is wrong when that takes too long
 */
export async function untilQuiet(
  { database }: RunningInstallation,
  play: Pick<Play, 'settled'>,
  { limitMilliseconds, progress }: { limitMilliseconds: number; progress(line: string): void },
): Promise<string[]> {
  let giveUpAt = Date.now() + limitMilliseconds;
  let least = Infinity;

  async function whatIsLeft(): Promise<string> {
    const { rows } = await sql<Left>`
      SELECT (SELECT count(*)::integer FROM cases WHERE stage <> 'closed' OR case_id IN (SELECT case_id FROM case_runs)) AS cases,
        (SELECT count(*)::integer FROM deliveries WHERE state = 'pending') AS letters,
        (SELECT count(*)::integer FROM suspicions WHERE told_at IS NULL) AS suspicions,
        (SELECT count(*)::integer FROM listing_events WHERE told_at IS NULL) AS "listingEvents",
        (SELECT count(*)::integer FROM enrolments WHERE NOT is_over) AS enrolments,
        (SELECT count(*)::integer FROM conversations WHERE tell_at IS NOT NULL) AS conversations,
        (SELECT count(*)::integer FROM cases_to_archive) AS unarchived,
        ((SELECT count(*) FROM case_events) + (SELECT count(*) FROM annex_records)
          - (SELECT count(*) FROM log_leaves))::integer AS unsealed`.execute(database);
    const { cases, letters, suspicions, listingEvents, enrolments, conversations, unsealed, unarchived } = rows[0]!;
    const all = cases + letters + suspicions + listingEvents + enrolments + conversations + unsealed + unarchived;
    if (all < least) giveUpAt = Date.now() + limitMilliseconds;
    least = Math.min(least, all);
    return all === 0
      ? ''
      : `left: ${cases} cases, ${letters} letters, ${suspicions} suspicions, ${listingEvents} listing events, ${enrolments} enrolments, ${conversations} conversations, ${unarchived} cases to archive, ${unsealed} records to seal`;
  }

  for (let looks = 0; ; looks++) {
    const left = await whatIsLeft();
    if (left === '') {
      await pause(noticedWithinMilliseconds);
      const isSettled = await Promise.race([
        play.settled().then(() => true),
        pause(limitMilliseconds, false, { ref: false }),
      ]);
      if (!isSettled) return ['some players did not come to their end'];
      if ((await whatIsLeft()) === '') return [];
    }
    if (Date.now() > giveUpAt) return [`it did not become quiet; ${left}`];
    if (looks % 20 === 0 && left) progress(left);
    await pause(lookEveryMilliseconds);
  }
}
