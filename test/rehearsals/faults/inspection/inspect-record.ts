import { firstDifference } from '../../../../domain/replays/replay-report.ts';
import type { Evidence } from './evidence.ts';
import type { Inspection } from './inspection.ts';

/**
 * Everything is in the log once, the log and its heads hold, each closed run is archived as the engine has it or its loss
 * is named, what strangers download verifies, all ways come to the same timeline, and what was erased is gone and said to
 * be.
 */
export const inspectRecord: Inspection = (evidence) => [
  ...inspectLog(evidence),
  ...inspectArchive(evidence),
  ...inspectBundles(evidence),
  ...evidence.record.replays.filter(({ result }) => result !== 'agrees').map(describeReplay),
  ...inspectErasings(evidence),
];

function inspectLog({ record: { records, log, wrongHeads } }: Evidence): string[] {
  const leaves = records.reduce((sum, record) => sum + record.leaves, 0);
  return [
    ...records.filter((record) => record.leaves !== 1).map((record) => `${record.name} has ${record.leaves} leaves`),
    ...(log.wrong === undefined ? [] : [`the log does not hold: ${log.wrong}`]),
    ...(log.wrong === undefined && log.leaves !== leaves
      ? [`the log has ${log.leaves} leaves, and ${leaves} records are in it`]
      : []),
    ...wrongHeads,
  ];
}

function inspectArchive({ cases, runs, record: { archived, annex, unarchived } }: Evidence): string[] {
  const closed = new Set(cases.flatMap(({ caseId, view }) => (view.stage === 'closed' ? [caseId] : [])));
  const histories = new Map(archived.map((one) => [one.runId, one.historySha256]));
  const said = annex.filter(({ kind }) => kind === 'history_archived');
  const gone = new Set(annex.flatMap(({ kind, runId }) => (kind === 'history_gone' && runId !== null ? [runId] : [])));
  return [
    ...unarchived.map((caseId) => `${caseId} is still to be archived`),
    ...runs
      .filter(({ type, status }) => type === 'counterfeitCase' && status !== 'RUNNING')
      .filter(({ workflowId }) => closed.has(workflowId))
      .flatMap(({ workflowId, runId, historySha256 }) => {
        const name = `run ${runId} of ${workflowId}`;
        const kept = histories.get(runId);
        if (kept === undefined) return gone.has(runId) ? [] : [`${name} is not archived, and its loss is not named`];
        return kept === historySha256 ? [] : [`${name} is archived otherwise than the engine has it`];
      }),
    ...archived
      .filter(({ runId, sha256 }) => {
        const records = said.filter((one) => one.runId === runId);
        return records.length !== 1 || records[0]!.sha256 !== sha256;
      })
      .map(({ runId, caseId }) => `the annex of ${caseId} does not say once that run ${runId} was archived as it is`),
  ];
}

function inspectBundles({ audited, record: { bundles } }: Evidence): string[] {
  return [
    ...[...audited.bundles, ...bundles].flatMap(({ caseId, faults }) =>
      faults.map((fault) => `the bundle of ${caseId} does not hold: ${fault}`),
    ),
    ...bundles
      .filter(({ faults, isClosed }) => faults.length === 0 && !isClosed)
      .map(({ caseId }) => `the bundle of ${caseId} does not end with the case`),
    ...audited.wrong,
  ];
}

function describeReplay(report: Evidence['record']['replays'][number]): string {
  const difference = firstDifference(report);
  const because = report.ways.flatMap((way) => (way.because === undefined ? [] : [`${way.way}: ${way.because}`]));
  const what = difference
    ? `${difference.way} at event ${difference.sequence}: ${difference.what}`
    : because.join('; ');
  return `the replay of ${report.caseId} ${report.result.replaceAll('_', ' ')}: ${what}`;
}

function inspectErasings({ erasings, record: { annex, erasedTexts } }: Evidence): string[] {
  const gone = new Set(erasedTexts);
  return erasings.flatMap(({ caseId, erasureId, texts, answer }) => {
    const hashes = [...texts.keys()];
    // A letter that was taken afterwards is erased by itself, by no proposal.
    const records = annex.filter((one) => one.kind === 'erased' && one.caseId === caseId && one.erasureId !== null);
    const name = `the erasing of ${hashes.length} texts of ${caseId}`;
    if (answer === 'kept')
      return hashes.some((hash) => gone.has(hash)) || records.length > 0 ? [`${name} was refused, and is done`] : [];
    if (answer === 'nothing') return [];
    if (answer !== 'erased') return [`${name} was answered ${answer}`];
    return [
      ...(hashes.every((hash) => gone.has(hash)) ? [] : [`${name} was approved, and is not done`]),
      ...(records.length === 1 && records[0]!.erasureId === erasureId
        ? []
        : [`${name} stands in the annex ${records.length} times`]),
    ];
  });
}
