import type { Client } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import { sql } from 'kysely';
import type { CaseRecording } from '../../../../database/ledger/case-recording.ts';
import { readEvents } from '../../../../database/ledger/read-events.ts';
import { isUndecided } from '../../../../domain/case/case.ts';
import type { CaseStart } from '../../../../domain/case/case-start.ts';
import type { CaseEvent } from '../../../../domain/case/events.ts';
import { fold } from '../../../../domain/case/evolve.ts';
import type { RunningInstallation } from '../../../support/processes/run-installation.ts';
import { placeholders, type EffectsTemplate, type RecordingTemplate } from './effects.ts';
import type { Rows } from './tables.ts';

type Row = Record<string, unknown>;

/** What a closed case has written and sent, as a template for others: by recording, as its run made them. */
export async function takeEffects(
  { client, database, sandbox }: RunningInstallation,
  caseId: string,
): Promise<EffectsTemplate> {
  const rowsOf = async (table: string): Promise<Row[]> => {
    const { rows } = await sql<{ row: Row }>`
      SELECT to_jsonb(t) AS row FROM ${sql.table(table)} AS t WHERE case_id = ${caseId}`.execute(database);
    return rows.map(({ row }) => row);
  };
  const events = await rowsOf('case_events');
  const [view] = await rowsOf('cases');
  const inbox = await rowsOf('inbox_entries');
  const deliveries = await rowsOf('deliveries');
  const told = await readEvents(database, caseId);
  const { listingId } = fold(told).offer;
  const generalise = (text: string): string =>
    text.replaceAll(caseId, placeholders.caseId).replaceAll(listingId, placeholders.listingId);
  const ends = await endsOfRecordings(client, caseId);

  const recordings = ends.map((end, index): RecordingTemplate => {
    const after = ends[index - 1] ?? 0;
    const within = ({ sequence }: Row): boolean => Number(sequence) > after && Number(sequence) <= end;
    const written = deliveries.filter(within);
    const rows: Rows = {
      case_events: events!
        .filter(within)
        .map((row) => (row.update_id ? { ...row, update_id: `${caseId}.${String(row.sequence)}` } : row)),
      cases: [{ ...view, ...standingAfter(told.slice(0, end)) }],
      inbox_entries: inbox.filter(within),
      deliveries: written.map((row) => ({ ...row, state: 'pending' })),
    };
    return {
      rows: generalise(JSON.stringify(rows)),
      deliveries: written.map(({ delivery_id: id, channel }) => ({
        deliveryId: generalise(String(id)),
        channel: channel as RecordingTemplate['deliveries'][number]['channel'],
      })),
    };
  });
  return { recordings, ...(await lettersLike(sandbox)) };
}

/** The last sequence of each recording: of the opening, and of every `record` in the history. */
async function endsOfRecordings(client: Client, caseId: string): Promise<number[]> {
  const { events } = await client.workflow.getHandle(caseId).fetchHistory();
  const started = (events ?? []).flatMap(
    (event) => event.workflowExecutionStartedEventAttributes?.input?.payloads ?? [],
  );
  const scheduled = (events ?? []).flatMap((event) => {
    const activity = event.activityTaskScheduledEventAttributes;
    return activity?.activityType?.name === 'record' ? (activity.input?.payloads ?? []) : [];
  });
  const { recorded: opening } = defaultPayloadConverter.fromPayload<CaseStart>(started[0]!);
  const recordings = scheduled.map((payload) => defaultPayloadConverter.fromPayload<CaseRecording>(payload).events);
  return [opening.sequence, ...recordings.map((events) => events.at(-1)!.sequence)];
}

function standingAfter(events: readonly CaseEvent[]): Row {
  const subject = fold(events);
  return {
    stage: subject.stage.name,
    is_undecided: isUndecided(subject),
    outcome: subject.stage.name === 'closed' ? subject.ending?.outcome : null,
    sequence: subject.sequence,
    state: subject,
    updated_at: subject.at,
  };
}

/** A letter as long as ours. */
async function lettersLike(
  sandbox: RunningInstallation['sandbox'],
): Promise<Pick<EffectsTemplate, 'mail' | 'message'>> {
  const [letter] = await sandbox.mails('jonas@nordlicht.example');
  const { subject, text } = letter!;
  const html = `<!doctype html><html lang="en"><body><pre>${text}</pre></body></html>`;
  const mail = { from: 'brand-protection@harbour.example', to: 'jonas@nordlicht.example', subject, text, html };
  return { mail, message: { kind: 'statement_of_reasons', language: 'en', subject, text, html } };
}
