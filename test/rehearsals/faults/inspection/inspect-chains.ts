import { hashOf } from '../../../../database/ledger/hash.ts';
import type { CaseEvidence } from './evidence.ts';
import type { Inspection } from './inspection.ts';

/** Each case's events follow on each other without a gap, each hash fits, and the view knows the last one. */
export const inspectChains: Inspection = ({ cases }) => cases.flatMap(inspectChain);

function inspectChain({ caseId, ledger, view }: CaseEvidence): string[] {
  const findings: string[] = [];
  let previous = '0'.repeat(64);
  let before = '';
  for (const [index, { hash, ...event }] of ledger.entries()) {
    const name = `event ${event.sequence} of ${caseId}`;
    if (event.sequence !== index + 1) findings.push(`${name} stands in place ${index + 1}`);
    if (event.previousHash !== previous) findings.push(`${name} is not chained to the one before it`);
    if (hash !== hashOf(event)) findings.push(`${name} has not its own hash`);
    if (event.at < before) findings.push(`${name} is older than the one before it`);
    previous = hash;
    before = event.at;
  }
  if (view.lastHash !== previous) findings.push(`the view of ${caseId} does not end with its last event's hash`);
  return findings;
}
