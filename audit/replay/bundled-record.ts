import type { CaseEvent } from '../../domain/case/events.ts';
import { readBundle } from '../verify/read-bundle.ts';
import type { CaseRecord } from './case-record.ts';

interface AnnexLine {
  kind: string;
  data: { runId?: string; workflowBundleSha256?: string; intervention?: string };
}

/**
 * The record of a case from a bundle for auditors, a zip or the folder into which it was unpacked: whether the bundle is whole, `verify` says.
 * @throws Error when the file is no such bundle
 */
export async function readBundledRecord(path: string): Promise<CaseRecord> {
  const files = await readBundle(path);
  const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString();
  const lines = <Line>(name: string): Line[] =>
    textOf(files.get(name))
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
    [...files].flatMap(([name, bytes]): [string, Buffer][] =>
      name.startsWith(folder) ? [[name.slice(folder.length, -'.json'.length), Buffer.from(bytes)]] : [],
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
    gone: annex.flatMap(({ data }) => (data.intervention === 'history_gone' && data.runId ? [data.runId] : [])),
  };
}
