import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../database/connect.ts';
import { quietRuntime } from '../../support/rigs/quiet-runtime.ts';
import type { CaseEvidence, Evidence } from './inspection/evidence.ts';
import { inspect } from './inspection/inspect.ts';
import { isAboutACase } from './inspection/inspect-notifications.ts';
import { runRound, type Round } from './run-round.ts';

/** Always the same here; `npm run faults` draws others. */
const seed = 11;

let round: Round;
let tampered: Evidence;
beforeAll(async () => {
  quietRuntime();
  round = await runRound(
    {
      seed,
      cases: 14,
      startsWithinMilliseconds: 3000,
      blows: 5,
      interventions: 4,
      blowsUntilMilliseconds: 11_000,
      lastsAtMostMilliseconds: 2000,
      isTwofold: false,
      progress: () => {},
    },
    async ({ database }, evidence, gather) => {
      await tamper(database, evidence);
      tampered = await gather();
    },
  );
}, 600_000);

test(`while parts are killed and frozen, and runs cancelled and terminated, nothing is lost and nothing is done twice (seed ${seed})`, () => {
  expect(round.findings).toEqual([]);
  expect(round.evidence.cases.length).toBeGreaterThanOrEqual(14);
  expect(round.blows).toHaveLength(9);
  expect(round.evidence.conversations.length).toBeGreaterThan(3);
});

describe('the inspection finds', () => {
  test('an event that is gone', () => {
    const { caseId } = longest(round.evidence, 0);
    expect(findingsOf(tampered)).toContainEqual(expect.stringContaining(`of ${caseId} is not chained`));
  });

  test('an event that was changed', () => {
    const { caseId } = longest(round.evidence, 1);
    expect(findingsOf(tampered)).toContain(`event 2 of ${caseId} has not its own hash`);
  });

  test('a notification that is gone', () => {
    const { caseId } = longest(round.evidence, 2);
    expect(findingsOf(tampered)).toContainEqual(expect.stringContaining(`the inboxes of ${caseId} lack`));
  });

  test('a view that is not what the events say', () => {
    const { caseId } = longest(round.evidence, 3);
    expect(findingsOf(tampered)).toContain(`the view of ${caseId} is not the fold of its events`);
  });

  test('an order that was carried out twice', () => {
    const evidence = structuredClone(round.evidence);
    const { calls } = evidence.cases.find((one) => one.calls.some(isOrder))!;
    calls.push(calls.find(isOrder)!);
    expect(findingsOf(evidence)).toContainEqual(expect.stringContaining('was applied again'));
  });

  test('an accepted message without its event, and a refused one with it', () => {
    const evidence = structuredClone(round.evidence);
    const claim = evidence.claims.moves.find(({ answer, updateId }) => answer?.accepted && !updateId)!;
    evidence.claims.moves.push({ ...claim, mark: 'said_by_nobody' });
    evidence.claims.moves.push({ ...claim, answer: { accepted: false, status: 409 } });
    expect(findingsOf(evidence)).toEqual([
      expect.stringContaining('(said_by_nobody) was accepted and stands in the ledger 0 times'),
      expect.stringContaining(`(${claim.mark}) was refused (409 undefined) and stands in the ledger`),
    ]);
  });

  test('a mail that never came, and one that nobody wrote', () => {
    const evidence = structuredClone(round.evidence);
    const { messageId } = evidence.mails.find((mail) => isAboutACase(mail.messageId))!;
    evidence.mails = [
      ...evidence.mails.filter((mail) => mail.messageId !== messageId),
      { messageId: 'stray@joint-force' },
    ];
    expect(findingsOf(evidence)).toEqual([
      `mail ${messageId} has not arrived`,
      'mail stray@joint-force has arrived, and nobody wrote it',
    ]);
  });

  test('a letter whose words are nowhere, one that is kept twice, and one that nobody was to get', () => {
    const evidence = structuredClone(round.evidence);
    const [one, other] = evidence.cases.filter(({ letters }) => letters.some(({ hasText }) => hasText));
    const [first] = one!.letters.splice(0, 1);
    one!.letters.push({ ...first!, deliveryId: 'stray', recordId: 'stray.letter.1' });
    const twice = other!.letters.find(({ hasText }) => hasText)!;
    other!.letters.push({ ...twice, hasText: false });
    expect(findingsOf(evidence)).toEqual([
      `what ${first!.deliveryId} said stands in the annex 0 times, and not 1`,
      `the annex of ${one!.caseId} holds stray.letter.1, which was never to be delivered`,
      `what ${twice.deliveryId} said stands in the annex 2 times, and not 1`,
      `what ${twice.recordId} said is neither kept nor erased`,
    ]);
  });

  test('a webhook that never came, one that nobody sent, and one that is not signed', () => {
    const evidence = structuredClone(round.evidence);
    const { id } = evidence.webhooks[0]!;
    evidence.webhooks = [...evidence.webhooks.filter((webhook) => webhook.id !== id), { id: 'stray', isSigned: false }];
    expect(findingsOf(evidence)).toEqual([
      `webhook ${id} has not arrived`,
      'webhook stray has arrived, and nobody wrote it',
      'webhook stray is not signed',
    ]);
  });

  test('an enrolment that is not what its company was told, a step that it did not hear of, and one that is not over', () => {
    const evidence = structuredClone(round.evidence);
    const [one, another] = evidence.enrolments;
    const told = { ...evidence.applied.find(({ email }) => email === one!.email)! };
    evidence.applied = [{ ...told, kinds: ['application_received'], hasAccount: !told.hasAccount }];
    evidence.mails = evidence.mails.filter(({ messageId }) => messageId !== `${one!.enrolmentId}.1@joint-force`);
    another!.isOver = false;
    expect(findingsOf(evidence)).toEqual([
      expect.stringContaining('has come to'),
      expect.stringContaining(`${told.company} has`),
      `event 1 of ${one!.enrolmentId} was told to nobody`,
      `${another!.enrolmentId} is not over`,
    ]);
  });

  test('a message that stands there twice, one that is lost, and somebody who was told twice', () => {
    const evidence = structuredClone(round.evidence);
    const [one, another] = evidence.conversations;
    const [twice] = one!.messages;
    one!.messages.push({ ...twice! });
    const [lost] = another!.messages.splice(0, 1);
    evidence.mails.push({ messageId: `${one!.conversationId}.${evidence.recipients.accountManager}.0@joint-force` });
    const findings = findingsOf(evidence).join();
    expect(findings).toContain(`(${twice!.text}) was accepted and stands there 2 times`);
    expect(findings).toContain(`(${lost!.text}) was accepted and stands there 0 times`);
    expect(findings).toContain(`was told again of ${one!.conversationId}, with nothing new`);
  });

  test('an answer of the api that is a fault of ours', () => {
    const evidence = structuredClone(round.evidence);
    evidence.logs.find(({ part }) => part === 'api-1')!.lines.push('{"level":30,"status":500}');
    expect(findingsOf(evidence)).toEqual(['api-1 has printed: {"level":30,"status":500}']);
  });

  test('a run that is left, one that failed, and one that met a fork', () => {
    const evidence = structuredClone(round.evidence);
    const [run] = evidence.runs;
    evidence.runs.push({ ...run!, status: 'RUNNING', pending: ['deliver, attempt 3'] });
    evidence.runs.push({
      ...run!,
      failedTasks: [{ cause: 'WORKFLOW_TASK_FAILED_CAUSE_NON_DETERMINISTIC_ERROR', message: '' }],
    });
    evidence.runs.push({ ...run!, activityFailures: ['LedgerFork'], hasRecorded: true });
    evidence.runs.push({ ...run!, activityFailures: ['LedgerFork'], hasRecorded: false });
    expect(findingsOf(evidence)).toEqual([
      expect.stringContaining('is running; it waits for deliver, attempt 3'),
      expect.stringContaining('NON_DETERMINISTIC_ERROR'),
      expect.stringContaining('met a fork'),
    ]);
  });

  test('a wish to cancel that nobody has kept, and a run of letters that ended before its time', () => {
    const evidence = structuredClone(round.evidence);
    const ofType = (type: string) => evidence.runs.find((run) => run.type === type && run.status === 'COMPLETED')!;
    evidence.runs.push({ ...ofType('counterfeitCase'), runId: 'unheard', isCancelRequested: true });
    evidence.runs.push({ ...ofType('deliverLetters'), status: 'TERMINATED' });
    expect(findingsOf(evidence)).toEqual([
      expect.stringContaining('was asked to be cancelled, which the annex does not say'),
      expect.stringContaining('is terminated'),
      expect.stringContaining('run unheard of'),
    ]);
  });

  test('a changed record in the log, in its bundle and in the replays', () => {
    const [gone, changed] = [0, 1].map((index) => longest(round.evidence, index).caseId);
    const findings = findingsOf(tampered);
    expect(findings).toContainEqual(expect.stringContaining('the log does not hold'));
    expect(findings).toContainEqual(expect.stringContaining(`the bundle of ${changed} does not hold`));
    // What was written before the run began, no run tells: that an event is gone, the fold finds.
    expect(findings).toContainEqual(expect.stringContaining(`the replay of ${gone} differs`));
  });

  test('a record with no leaf, a history that is lost, one that is not the engine’s, and words that stand after they were erased', () => {
    const evidence = structuredClone(round.evidence);
    const { records, archived } = evidence.record;
    records[0]!.leaves = 0;
    evidence.record.log.leaves -= 1;
    const [lost, other] = archived.splice(0, 2);
    archived.push({ ...other!, sha256: 'f'.repeat(64), historySha256: 'f'.repeat(64) });
    const { caseId, texts } = evidence.erasings.find(({ answer }) => answer === 'erased')!;
    evidence.record.erasedTexts = evidence.record.erasedTexts.filter((sha256) => !texts.has(sha256));
    const findings = findingsOf(evidence);
    expect(findings).toHaveLength(5);
    for (const finding of [
      `${records[0]!.name} has 0 leaves`,
      `${lost!.runId} of ${lost!.caseId} is not archived`,
      `${other!.runId} of ${other!.caseId} is archived otherwise`,
      `run ${other!.runId} was archived as it is`,
      `of ${caseId} was approved, and is not done`,
    ])
      expect(findings).toContainEqual(expect.stringContaining(finding));
  });

  test('a case that no run has carried to its end', () => {
    const evidence = structuredClone(round.evidence);
    const { caseId } = longest(evidence, 0);
    evidence.runs = evidence.runs.filter(({ workflowId }) => workflowId !== caseId);
    expect(findingsOf(evidence)).toEqual([`no run of ${caseId} has come to its end`]);
  });
});

/** What is found beyond what the round itself has left behind. */
const findingsOf = (evidence: Evidence): string[] =>
  inspect(evidence).filter((finding) => !round.findings.includes(finding));

const isOrder = ({ operation, applied }: CaseEvidence['calls'][number]): boolean => operation !== 'message' && applied;

/** The cases with the most events first. */
const longest = ({ cases }: Pick<Evidence, 'cases'>, index: number): CaseEvidence =>
  cases.toSorted((one, other) => other.ledger.length - one.ledger.length)[index]!;

/** Changes what has happened, as only somebody can whom the database's own rules do not bind. */
async function tamper(database: Database, evidence: Evidence): Promise<void> {
  const [one, another, third, fourth] = [0, 1, 2, 3].map((index) => longest(evidence, index).caseId);
  await database.transaction().execute(async (transaction) => {
    for (const change of [
      sql`SET LOCAL session_replication_role = replica`, // no triggers
      sql`DELETE FROM case_events WHERE case_id = ${one} AND sequence = 2`,
      sql`UPDATE case_events SET at = at + interval '1 millisecond' WHERE case_id = ${another} AND sequence = 2`,
      sql`DELETE FROM inbox_entries WHERE case_id = ${third}`,
      sql`UPDATE cases SET state = jsonb_set(state, '{score}', '"0.1"') WHERE case_id = ${fourth}`,
    ])
      await change.execute(transaction);
  });
}
