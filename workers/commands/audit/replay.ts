import { existsSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { amount } from '../../../audit/checks/amount.ts';
import { readBundledRecord } from '../../../audit/replay/bundled-record.ts';
import { readCaseRecord, type CaseRecord } from '../../../audit/replay/case-record.ts';
import { replayCases, type WorkflowCode } from '../../../audit/replay/replay-cases.ts';
import { sampleClosedCases } from '../../../database/archive/sample-closed-cases.ts';
import type { Database } from '../../../database/connect.ts';
import {
  firstDifference,
  reachOf,
  type Reach,
  type ReplayReport,
  type ReplayedWay,
} from '../../../domain/replays/replay-report.ts';
import { workflowCode } from '../../release/workflow-code.ts';
import { withDatabase } from '../run-command.ts';

interface Options {
  all?: true;
  sample?: number;
  json?: true;
  timeLimit: number;
}

const togetherAtMost = 25;

/** `replay <caseId | bundle.zip>`: whether the events, the code and the runs tell the same. */
export const replayCommand = (): Command =>
  new Command('replay')
    .description('come to a case’s timeline anew in three ways, and say where they differ first')
    .argument('[case-or-bundle]', 'the id of a case, or the file of a bundle')
    .option('--all', 'every closed case')
    .option('--sample <count>', 'so many closed cases, drawn by chance', wholeNumber)
    .option('--time-limit <seconds>', 'for the re-execution of one case, or of each 25', wholeNumber, 120)
    .option('--json', 'the reports: one JSON object a line')
    .action(async (subject: string | undefined, options: Options) => {
      const isBundle = subject?.endsWith('.zip') === true;
      if (isBundle && !existsSync(subject!)) throw new Error(`there is no file ${subject}`);
      if (isBundle) await replayBundle(subject!, options);
      else await withDatabase((database) => replayKept(database, subject, options));
    });

/** The code that ran it comes from the database, where there is one. */
async function replayBundle(path: string, options: Options): Promise<void> {
  const record = await readBundledRecord(path);
  const replay = async (database?: Database) => {
    const [report] = await replayCases([record], await workflowCode(database, options.timeLimit * 1000));
    tell(report!, options);
  };
  if (process.env.DATABASE_URL) await withDatabase(replay);
  else await replay();
}

async function replayKept(database: Database, caseId: string | undefined, options: Options): Promise<void> {
  if ([caseId, options.all, options.sample].filter((given) => given !== undefined).length !== 1)
    throw new Error('Name a case, a bundle, --all or --sample.');
  const caseIds = caseId ? [caseId] : await sampleClosedCases(database, options.sample);
  const code = await workflowCode(database, options.timeLimit * 1000);
  const counts = { agrees: 0, differs: 0, not_replayed: 0 };
  for (let from = 0; from < caseIds.length; from += togetherAtMost) {
    for (const report of await replaySome(database, caseIds.slice(from, from + togetherAtMost), code)) {
      counts[report.result] += 1;
      if (caseId || options.json || report.result !== 'agrees') tell(report, options);
    }
    if (!caseId)
      process.stderr.write(`\r${Math.min(from + togetherAtMost, caseIds.length)} of ${amount(caseIds.length, 'case')}`);
  }
  if (caseId) return;
  process.stderr.write('\n');
  if (!options.json)
    console.log(
      `${amount(counts.agrees, 'agrees', 'agree')}, ${amount(counts.differs, 'differs', 'differ')}, ${counts.not_replayed} could not be replayed`,
    );
}

async function replaySome(database: Database, caseIds: readonly string[], code: WorkflowCode): Promise<ReplayReport[]> {
  const records: CaseRecord[] = [];
  for (const caseId of caseIds) {
    const record = await readCaseRecord(database, caseId);
    if (!record) throw new Error(`there is no case ${caseId}`);
    records.push(record);
  }
  return replayCases(records, code);
}

/** Whatever does not agree ends the command with status 1. */
function tell(report: ReplayReport, { json }: Options): void {
  if (report.result !== 'agrees') process.exitCode = 1;
  if (json) return console.log(JSON.stringify(report));
  const difference = firstDifference(report);
  const came = {
    agrees: 'holds: no way comes to other events',
    differs: `does not hold at event ${difference?.sequence}: ${difference?.what}`,
    not_replayed: 'could not be checked in every way',
  }[report.result];
  console.log(`case ${report.caseId}, ${amount(report.events, 'event')}: ${came}`);
  for (const way of report.ways) console.log(`  ${names[way.way].padEnd(24)} ${outcomeOf(way, report.events)}`);
}

const names: Record<ReplayedWay['way'], string> = {
  fold: 'its events, folded',
  code_that_ran_it: 'the code that ran it',
  code_of_today: 'the code of today',
  runs_themselves: 'the runs themselves',
};

function outcomeOf(way: ReplayedWay, all: number): string {
  const { result, events, difference, because } = way;
  if (result === 'differs')
    return `differs at event ${difference!.sequence}${difference!.runId ? ` (run ${difference!.runId})` : ''}: ${difference!.what}`;
  if (result === 'not_replayed') return `could not be checked${because ? `, because ${because}` : ''}`;
  const agrees: Record<Reach, string> = {
    all: `agrees (${amount(all, 'event')})`,
    beyond_opening: `agrees (${events} of ${all} events: the others were recorded before the run began)`,
    opening_alone: 'has nothing to tell: the run decided nothing, all events were recorded when the case was opened',
    so_far: `agrees (${events} of ${all} events): ${because}`,
  };
  return agrees[reachOf(way, all)];
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}
