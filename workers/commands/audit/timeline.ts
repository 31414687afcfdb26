import { Command } from 'commander';
import { readLedger, type LedgerEvent } from '../../../database/ledger/read-events.ts';
import { byRule } from '../../../domain/sentences/by-rule.ts';
import { eventsInEnglish } from '../../../domain/sentences/events-in-english.ts';
import { describeEvent } from '../../../domain/case/questions/describe-event.ts';
import { withDatabase } from '../run-command.ts';

/** `timeline <caseId>`: what happened, one line an event. */
export const timelineCommand = (): Command =>
  new Command('timeline')
    .description('what has happened in a case, one line an event')
    .argument('<caseId>')
    .option('--json', 'the events as the ledger holds them, with a sentence each, as one JSON array')
    .action((caseId: string, { json }: { json?: true }) =>
      withDatabase(async (database) => {
        const events = await readLedger(database, caseId);
        if (events.length === 0) throw new Error(`there is no case ${caseId}`);
        const told = events.map((event) => ({ ...event, sentence: sentenceOf(event) }));
        if (json) console.log(JSON.stringify(told, null, 2));
        else
          for (const [index, event] of told.entries())
            console.log(lineOf(event, byRule(events, index, eventsInEnglish)));
      }),
    );

/** @param rule what stands in the place of an actor, where it followed by rule */
const lineOf = ({ sequence, at, actor, sentence }: LedgerEvent & { sentence: string }, rule?: string): string =>
  `${String(sequence).padStart(3)}  ${at}  ${rule ?? `${actor.kind} ${actor.id}`}: ${sentence}`;

/** A newer release may have written a kind that this one cannot put into words. */
function sentenceOf(event: LedgerEvent): string {
  try {
    return describeEvent(event);
  } catch {
    return event.kind;
  }
}
