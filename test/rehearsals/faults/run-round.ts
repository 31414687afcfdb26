import { runInstallation, type RunningInstallation } from '../../support/processes/run-installation.ts';
import { hastenMails } from './hasten-mails.ts';
import { gatherEvidence, type Evidence } from './inspection/evidence.ts';
import { inspect } from './inspection/inspect.ts';
import { playAuditor } from './players/auditors.ts';
import { playApplicants } from './players/applicants.ts';
import { openBrandSystem, type BrandSystem } from './players/brand-system.ts';
import { openCaller } from './players/caller.ts';
import { startErasers } from './players/erasers.ts';
import { brand } from './players/keys.ts';
import { openCases } from './players/open-cases.ts';
import { startPlay } from './players/play.ts';
import { gatherTalkers, startTalks } from './players/talkers.ts';
import { watchCases } from './players/watch.ts';
import { prepare } from './prepare.ts';
import { randomOf } from '../random.ts';
import { describeBlow, planBlows } from './sabotage/plan.ts';
import { intervene, planInterventions } from './sabotage/operator.ts';
import { strike } from './sabotage/saboteur.ts';
import { openSupervisor } from './sabotage/supervisor.ts';
import { untilQuiet } from './until-quiet.ts';

export interface RoundOptions {
  seed: number;
  cases: number;
  /** Over how long the cases begin. */
  startsWithinMilliseconds: number;
  blows: number;
  /** How often an operator cancels or terminates runs by hand. */
  interventions: number;
  /** The last blow has fallen by then. */
  blowsUntilMilliseconds: number;
  lastsAtMostMilliseconds: number;
  /** Two workers and two apis in place of one. */
  isTwofold: boolean;
  progress(line: string): void;
}

/** What a round came to. */
export interface Round {
  seed: number;
  seconds: number;
  /** Each with when it fell; those that an operator dealt to runs, too. */
  blows: string[];
  endedByThemselves: string[];
  findings: string[];
  evidence: Evidence;
}

const quietWithinMilliseconds = 600_000;

/** As in production, but for limits that would make a round long; every case is looked at within a round. */
const environment = {
  worker: { MARKETPLACE_CALLS_PER_SECOND: '1000', MAX_CACHED_WORKFLOWS: '2000' },
  sweeps: { CHECK_RUNS_EVERY_SECONDS: '30' },
};

/**
 * A round: an installation is started, its cases are played by the people of their stories while parts are killed and
 * frozen, then everything is left in peace until it is quiet, and what it has left behind is inspected.
 * @param afterwards is given the installation before it stops
 */
export async function runRound(
  options: RoundOptions,
  afterwards: (
    installation: RunningInstallation,
    evidence: Evidence,
    gather: () => Promise<Evidence>,
  ) => Promise<void> = async () => {},
): Promise<Round> {
  const { seed, isTwofold, progress } = options;
  const count = isTwofold ? 2 : 1;
  const installation = await runInstallation({
    workers: count,
    apis: count,
    environment,
  });
  const brandSystem = await openBrandSystem();
  const parts = partsByName(installation, brandSystem);
  const caller = openCaller(installation.apiUrls);
  const supervisor = openSupervisor(Object.values(parts).flat());
  let isOver = false;
  try {
    const { company, roles } = await prepare(installation, caller, brandSystem, options);
    const play = startPlay(company, roles);
    const applying = playApplicants(company, { ...options, random: randomOf(seed, 'applicants') });
    applying.catch(() => {}); // told below, as is what the other players met
    const talkers = await gatherTalkers(installation.database, company.keyOf);
    const talks = startTalks(company, talkers, roles, randomOf(seed, 'talks'));
    const erasers = startErasers(company, installation.database);
    const settled = async (): Promise<void> => {
      await applying;
      await play.settled();
      await talks.settled();
      await erasers.settled();
    };
    const startedAt = Date.now();
    const secondsSince = (): number => (Date.now() - startedAt) / 1000;
    const seen = new Set<string>();
    const watching = watchCases(caller, {
      key: company.keyOf('lead', 0),
      brandId: brand.brandId,
      isOver: () => isOver,
      onChange(view) {
        play.onChange(view);
        talks.onChange(view);
        erasers.onChange(view);
        seen.add(view.caseId);
      },
    });
    watching.catch(() => {}); // told below, unless something else went wrong first
    const auditing = playAuditor(installation.apiUrls, {
      random: randomOf(seed, 'auditor'),
      caseIds: () => [...seen],
      isOver: () => isOver,
    });
    auditing.catch(() => {}); // told below, too
    const hastening = hastenMails(installation.database, () => isOver);
    const weather = { fromMilliseconds: 2000, untilMilliseconds: options.blowsUntilMilliseconds };
    const blows = planBlows(randomOf(seed, 'blows'), Object.keys(parts), {
      ...weather,
      blows: options.blows,
      lastsAtMostMilliseconds: options.lastsAtMostMilliseconds,
    });
    const interventions = planInterventions(randomOf(seed, 'interventions'), options.interventions, weather);
    const fallen: string[] = [];
    const fell = (blow: string): void => {
      fallen.push(`at ${secondsSince().toFixed(1)} s: ${blow}`);
      progress(fallen.at(-1)!);
    };
    const [, , struckRunIds] = await Promise.all([
      openCases(company, roles, startedAt),
      strike({ parts, supervisor, caller, startedAt, onBlow: (blow) => fell(describeBlow(blow)) }, blows),
      intervene(
        {
          client: installation.client,
          random: randomOf(seed, 'struck runs'),
          startedAt,
          onIntervention: ({ kind, runs }, count) => fell(`${kind} ${count} runs of ${runs} by hand`),
        },
        interventions,
      ),
    ]);
    progress(`calm after ${Math.round(secondsSince())} s`);

    const left = await untilQuiet(installation, { settled }, { limitMilliseconds: quietWithinMilliseconds, progress });
    isOver = true;
    await Promise.all([watching, hastening]);
    const [applied, audited, erasings] = await Promise.all([applying, auditing, erasers.settled()]);
    const seconds = Math.round(secondsSince());
    await company.outside.faults([]);
    await company.outside.mailFaults([]);
    const gather = () =>
      gatherEvidence(installation, company, { brandId: brand.brandId, struckRunIds, applied, audited, erasings });
    const evidence = await gather();
    const findings = [...left, ...inspect(evidence)];
    await afterwards(installation, evidence, gather);
    return { seed, seconds, blows: fallen, endedByThemselves: supervisor.endedByThemselves, findings, evidence };
  } finally {
    isOver = true;
    caller.giveUp();
    await supervisor.close();
    await installation.stop();
    await brandSystem.part.stop();
  }
}

/** The parts by the names that the saboteur calls them by; of twins, he takes one. */
const partsByName = ({ parts }: RunningInstallation, brandSystem: BrandSystem) => ({
  worker: parts.workers,
  api: parts.apis,
  sweeps: [parts.sweeps],
  marketplace: [parts.marketplace],
  mailbox: [parts.mailbox],
  'brand system': [brandSystem.part],
  postgres: [parts.postgres],
  temporal: [parts.temporal],
});
