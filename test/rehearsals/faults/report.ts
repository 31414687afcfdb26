import { cpus, totalmem } from 'node:os';
import { tableOf } from '../table.ts';
import type { Evidence } from './inspection/evidence.ts';
import type { Round, RoundOptions } from './run-round.ts';

/** What stands in the report about a round. */
export interface RoundReport {
  seed: number;
  cases: number;
  isTwofold: boolean;
  seconds: number;
  /** How many cases came to each end. */
  endings: Record<string, number>;
  events: number;
  eventsByKind: Record<string, number>;
  ordersCarriedOut: number;
  letters: number;
  /** Letters that came more than once, under the same id. */
  lettersRepeated: number;
  claims: { accepted: number; refused: number };
  /** Of conversations. */
  messages: { accepted: number; refused: number };
  requests: { all: number; unavailable: number; tooManyRequests: number; inProgress: number; broken: number };
  blows: string[];
  /** Parts that ended by themselves and were started anew. */
  endedByThemselves: string[];
  /** Leaves and heads of the log, and what was checked of it. */
  record: Record<'leaves' | 'heads' | 'histories' | 'bundles' | 'bundlesMeanwhile' | 'replays' | 'erasings', number>;
  runsEndedByHealing: number;
  runsStruckByHand: number;
  findings: string[];
}

export function reportRound(
  { isTwofold }: RoundOptions,
  { seed, seconds, blows, endedByThemselves, findings, evidence }: Round,
): RoundReport {
  const { cases, claims, met, runs, struckRunIds, record } = evidence;
  const ledger = cases.flatMap((one) => one.ledger);
  const calls = cases.flatMap((one) => one.calls);
  const lettersOfSellers = calls.filter(({ operation, status }) => operation === 'message' && status < 300);
  const mails = evidence.mails.map(({ messageId }) => messageId);
  const distinct = new Set(mails).size + lettersOfSellers.filter(({ applied }) => applied).length;
  return {
    seed,
    cases: cases.length,
    isTwofold,
    seconds,
    endings: count(cases.map(endingOf)),
    events: ledger.length,
    eventsByKind: count(ledger.map(({ kind }) => kind)),
    ordersCarriedOut: calls.filter(({ operation, applied }) => operation !== 'message' && applied).length,
    letters: distinct,
    lettersRepeated: mails.length + lettersOfSellers.length - distinct,
    claims: {
      accepted: claims.moves.filter(({ answer }) => answer?.accepted).length + claims.suspicions.length,
      refused: claims.moves.filter(({ answer }) => answer && !answer.accepted).length,
    },
    messages: {
      accepted: claims.messages.filter(({ answer }) => answer?.accepted).length,
      refused: claims.messages.filter(({ answer }) => answer && !answer.accepted).length,
    },
    requests: {
      all: met.requests,
      unavailable: met.unavailable,
      tooManyRequests: met.tooManyRequests,
      inProgress: met.inProgress,
      broken: met.brokenConnections,
    },
    blows,
    endedByThemselves,
    record: {
      leaves: record.log.leaves,
      heads: record.log.heads,
      histories: record.archived.length,
      bundles: record.bundles.length,
      bundlesMeanwhile: evidence.audited.bundles.length,
      replays: record.replays.length,
      erasings: evidence.erasings.filter(({ answer }) => answer === 'erased').length,
    },
    runsEndedByHealing: runs.filter(({ status, runId }) => status === 'TERMINATED' && !struckRunIds.includes(runId))
      .length,
    runsStruckByHand: struckRunIds.length,
    findings,
  };
}

function endingOf({ view: { subject } }: Evidence['cases'][number]): string {
  if (subject.stage.name !== 'closed' || !subject.ending) return 'not closed';
  const { outcome, reason } = subject.ending;
  return `${outcome}, ${reason.replaceAll('_', ' ')}`;
}

function count(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names.toSorted()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** The report for people. */
export function writeReport(rounds: readonly RoundReport[]): string {
  const total = (of: (round: RoundReport) => number): number => rounds.reduce((sum, round) => sum + of(round), 0);
  const columns: Record<string, (round: RoundReport) => string | number> = {
    seed: ({ seed }) => String(seed),
    cases: ({ cases }) => cases,
    seconds: ({ seconds }) => seconds,
    events: ({ events }) => events,
    orders: ({ ordersCarriedOut }) => ordersCarriedOut,
    letters: ({ letters }) => letters,
    repeated: ({ lettersRepeated }) => lettersRepeated,
    accepted: ({ claims }) => claims.accepted,
    refused: ({ claims }) => claims.refused,
    messages: ({ messages }) => messages.accepted,
    503: ({ requests }) => requests.unavailable,
    broken: ({ requests }) => requests.broken,
    blows: ({ blows }) => blows.length,
    findings: ({ findings }) => findings.length,
  };
  return [
    '# Fault run',
    '',
    `${rounds.length} rounds, ${total(({ cases }) => cases)} cases, ${total(({ blows }) => blows.length)} blows, ` +
      `${total(({ findings }) => findings.length)} findings. Node ${process.version}, ${cpus().length} cores, ` +
      `${Math.round(totalmem() / 2 ** 30)} GB.`,
    '',
    tableOf(
      Object.keys(columns),
      rounds.map((round) => Object.values(columns).map((of) => of(round))),
    ),
    ...rounds.flatMap(describeRound),
    '',
  ].join('\n');
}

function describeRound(round: RoundReport): string[] {
  return [
    '',
    `## Seed ${round.seed}`,
    '',
    `${round.isTwofold ? 'Two workers and two apis' : 'One worker and one api'}; ${Object.keys(round.eventsByKind).length} kinds of events; ` +
      `${round.requests.all} requests, of which ${round.requests.inProgress} met the same one still under way and ` +
      `${round.requests.tooManyRequests} were too many; in conversations ${round.messages.accepted} messages, and ${round.messages.refused} refused; runs cancelled or terminated by hand: ${round.runsStruckByHand}, ended by the heal sweep: ${round.runsEndedByHealing}.`,
    '',
    `The record: ${round.record.leaves} leaves under ${round.record.heads} heads, ${round.record.histories} histories; verified ${round.record.bundles} bundles of closed cases and ${round.record.bundlesMeanwhile} downloaded meanwhile, ${round.record.replays} cases replayed, the words of ${round.record.erasings} erased.`,
    '',
    ...(round.findings.length > 0 ? ['Findings:', '', ...round.findings.map((finding) => `- ${finding}`), ''] : []),
    'Endings:',
    '',
    ...Object.entries(round.endings).map(([ending, cases]) => `- ${ending}: ${cases}`),
    '',
    'Blows:',
    '',
    ...round.blows.map((blow) => `- ${blow}`),
    ...(round.endedByThemselves.length > 0
      ? ['', `Ended by themselves, and started anew: ${round.endedByThemselves.join(', ')}.`]
      : []),
  ];
}
