import type { CaseEvent } from '../../domain/case/events.ts';
import type { CaseRecord } from './case-record.ts';
import { readZip } from './read-zip.ts';

/** What is read of a case bundle (see the format in docs/audit.md). */
const read = /^(?:events\.jsonl|annex\.jsonl|terms\/[0-9a-f]{64}\.json|histories\/.+\.json)$/;

interface AnnexLine {
  kind: string;
  data: { runId?: string; workflowBundleSha256?: string; intervention?: string };
}

/**
 * The record of a case from a bundle for auditors: whether the bundle is whole, `verify` says.
 * @throws Error when the file is no such bundle
 */
export async function readBundledRecord(path: string): Promise<CaseRecord> {
  const files = await readZip(path, (name) => read.test(name));
  const lines = <Line>(name: string): Line[] =>
    (files.get(name)?.toString() ?? '')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line);
  const events = lines<CaseEvent & { withheld?: true }>('events.jsonl');
  const [first] = events;
  if (!first) throw new Error(`${path} holds no events: it is no bundle of a case`);
  if (events.some(({ withheld }) => withheld))
    throw new Error(`${path} withholds events: only a bundle for auditors can be replayed`);
  const annex = lines<AnnexLine>('annex.jsonl');
  const bundleOf = new Map(
    annex.flatMap(({ kind, data: { runId, workflowBundleSha256 } }) =>
      kind === 'history_archived' ? [[runId, workflowBundleSha256 ?? null]] : [],
    ),
  );
  const namedBy = (folder: string): [string, Buffer][] =>
    [...files].flatMap(([name, bytes]) =>
      name.startsWith(folder) ? [[name.slice(folder.length, -'.json'.length), bytes] as [string, Buffer]] : [],
    );
  const histories = namedBy('histories/').map(([runId, bytes]) => ({
    runId,
    bytes,
    workflowBundleSha256: bundleOf.get(runId) ?? null,
  }));
  return {
    caseId: first.caseId,
    events,
    terms: new Map(namedBy('terms/').map(([sha256, bytes]) => [sha256, JSON.parse(bytes.toString()) as unknown])),
    histories,
    hadNoRun:
      histories.length === 0 && events.every(({ at }) => at === first.at) && events.at(-1)!.kind === 'case_closed',
    gone: annex.flatMap(({ data }) => (data.intervention === 'history_gone' && data.runId ? [data.runId] : [])),
  };
}
