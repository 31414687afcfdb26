import { readdirSync, readFileSync } from 'node:fs';
import { makeFiles } from '../../../audit/bundle/make-files.ts';
import type { CaseContent } from '../../../audit/bundle/case-content.ts';
import type { CaseEvent } from '../../../domain/case/events.ts';
import { detector } from '../../support/cases/actors.ts';
import { authorisationOf } from '../../support/cases/authorisation.ts';
import { GivenCase } from '../../support/cases/given-case.ts';
import { given } from '../../support/cases/stages.ts';
import { contentOf } from '../../support/audit/given-content.ts';
import { historyFolder } from '../../process/paths/recorded.ts';

/** The paths of which whole cases are recorded, by name; the runs of one that was carried on are one case. */
export const recordedPaths: readonly string[] = [
  ...new Set(
    readdirSync(historyFolder).flatMap((file) =>
      file.endsWith('.events.json') ? [file.replace(/(-run-\d)?\.events\.json$/, '')] : [],
    ),
  ),
];

/** What the bundle of a recorded case is made of: its own events and histories. */
export function recordedContent(path: string): CaseContent {
  const runs = readdirSync(historyFolder).filter(
    (file) => file === `${path}.json` || (file.startsWith(`${path}-run-`) && !file.endsWith('.events.json')),
  );
  const events = runs.flatMap(
    (file) => JSON.parse(readIn(file.replace('.json', '.events.json')).toString()) as CaseEvent[],
  );
  const [first] = events;
  // What the API records when it opens a case is not of the run: that of a given case stands for it.
  const opening = first
    ? given.heldAndAsked().events.slice(0, first.sequence - 1)
    : new GivenCase({}, detector, { authorisation: authorisationOf() }).events; // of a run that had nothing left to do
  const whole = [...opening.map((event) => ({ ...event, at: first?.at ?? event.at })), ...events];
  return contentOf(
    path.slice(0, 100),
    whole,
    runs.map((file, index) => ({ runId: `run-${index + 1}`, bytes: readIn(file) })),
  );
}

const readIn = (file: string): Buffer => readFileSync(new URL(file, historyFolder));

/** Its files. */
export const filesOf = (content: CaseContent): Map<string, Uint8Array> =>
  makeFiles(content, { paper: Buffer.from('%PDF-1.7 the same for a reader'), verifier: Buffer.from('// checks it\n') });
