import { hexOf } from './bytes.ts';
import { nameIn, pathOf, type BundleFiles, type View } from './bundle-files.ts';
import { isObject, readJson } from './canonical.ts';
import type { Naming } from './check-contents.ts';
import type { Faults } from './faults.ts';
import type { Tools } from './tools.ts';

/**
 * The histories of closed runs: each stands in a record of the annex by its hash, and the case has ended when a run of it
 * has come to its end. A closed case has one, unless the annex names the run that the engine has lost.
 * @returns how many there are
 */
export async function checkHistories(
  files: BundleFiles,
  annex: readonly Naming[],
  { view, isClosed }: { view: View | undefined; isClosed: boolean },
  faults: Faults,
  tools: Tools,
): Promise<number> {
  const named = new Map<string, { name: string; sha256: unknown }>();
  for (const { kind, name, data } of annex) {
    if (kind !== 'history_archived') continue;
    const { runId, historySha256 } = data;
    if (typeof runId !== 'string') faults.add('annex.jsonl', name, 'names no run');
    else if (named.has(runId)) faults.add('annex.jsonl', name, `the run ${runId} is archived twice`);
    else named.set(runId, { name, sha256: historySha256 });
  }
  for (const [runId, { name, sha256 }] of named) {
    const path = pathOf('histories', runId);
    const bytes = files.get(path);
    if (!bytes) {
      faults.add(path, name, 'is missing: the annex names it');
      continue;
    }
    const hash = hexOf(await tools.sha256(bytes));
    if (hash !== sha256) faults.add(path, name, `has the SHA-256 ${hash}, where the annex says ${String(sha256)}`);
    else if (!isClosed && isCompleted(bytes))
      faults.add('events.jsonl', undefined, `ends before case_closed, and the run ${runId} has come to its end`);
  }
  let count = 0;
  for (const path of files.keys()) {
    const runId = nameIn('histories', path);
    if (runId === undefined) continue;
    count += 1;
    if (!named.has(runId)) faults.add(path, undefined, 'no record of the annex names it');
    if (view !== undefined && view !== 'auditor') faults.add(path, undefined, `is not for the view ${view}`);
  }
  const isLost = annex.some(({ kind, data }) => kind === 'operator_intervened' && data.intervention === 'history_gone');
  if (view === 'auditor' && isClosed && count === 0 && !isLost)
    faults.add('histories/', undefined, 'the case is closed, and no history of it is here');
  return count;
}

/** Whether the run came to its end, by Temporal's own last event; a run that was carried on or terminated did not. */
function isCompleted(bytes: Uint8Array): boolean {
  const history = readJson(bytes);
  const events = isObject(history) && Array.isArray(history.events) ? history.events : [];
  const last = events.at(-1);
  return isObject(last) && last.eventType === 'EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED';
}
