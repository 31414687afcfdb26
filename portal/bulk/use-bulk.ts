import { useEffect, useState, useSyncExternalStore } from 'react';
import { useMembership } from '../data/me.ts';
import { useOnItsWay } from '../data/on-its-way.ts';
import { outbox } from '../data/outbox.ts';
import { holdMilliseconds } from '../data/outbox-rules.ts';
import { takenBack } from '../data/taken-back.ts';
import type { Selecting } from '../ui/case-list/case-list-props.ts';
import type { ListedCase } from '../ui/case-list/listed-case.ts';
import { useFormats } from '../ui/formats.ts';
import { useWords } from '../words/use-words.tsx';
import { batchesOf, planOf, type BulkChoice, type Plan } from './plan.ts';
import { isBulk, results, type BulkEntered } from './results.ts';

/** Under a minute before a deadline, nothing is held back. */
const lastMinute = 60_000;

/** Verdicts about many cases at once: what is chosen, what would come of it, and what has. */
export function useBulk<Row extends ListedCase>(rows: readonly Row[], { selected, select }: Selecting) {
  const words = useWords();
  const formats = useFormats();
  const { membershipId } = useMembership();
  const onItsWay = useOnItsWay();
  const came = useSyncExternalStore(results.subscribe, results.read);
  /** The sheet is open as long as there is a choice, be it an empty one. */
  const [choice, choose] = useState<Partial<BulkChoice>>();
  useEffect(
    () =>
      takenBack.hear(({ entered, caseIds }) => {
        if (!isBulk(entered)) return;
        select(new Set(caseIds));
        choose(entered.choice);
      }),
    [select],
  );
  const plan = planOf(
    rows.filter(({ caseId }) => selected.has(caseId)),
    onItsWay,
  );
  const decide = (chosen: BulkChoice): void => {
    holdAll(plan, chosen, {
      membershipId,
      title: words.bulk.decided(words.shared.verdicts[chosen.verdict], formats.number(plan.answered.length)),
    });
    choose(undefined);
    select(new Set());
  };
  return { plan, choice, choose, decide, came };
}

function holdAll<Row extends ListedCase>(
  { answered }: Plan<Row>,
  choice: BulkChoice,
  said: { membershipId: string; title: string },
): void {
  const together = crypto.randomUUID();
  const titles = new Map(answered.map(({ caseId, listing }) => [caseId, listing.title ?? caseId]));
  const soonest = Math.min(...answered.map(({ clock }) => new Date(clock?.deadline ?? '9999').getTime()));
  const forMilliseconds = soonest - Date.now() < lastMinute ? 0 : holdMilliseconds;
  for (const { request, caseIds } of batchesOf([...titles.keys()], choice)) {
    const entered: BulkEntered = {
      bulk: true,
      choice,
      titles: Object.fromEntries(caseIds.map((caseId) => [caseId, titles.get(caseId)!.slice(0, 120)])),
    };
    outbox.hold({ ...said, together, request, caseIds, entered }, { forMilliseconds });
  }
}
