import { canonical } from '../../../../database/ledger/hash.ts';
import { fold } from '../../../../domain/case/evolve.ts';
import type { Inspection } from './inspection.ts';

/** Every case has come to its end, and its stored view is the fold of its events. */
export const inspectEndings: Inspection = ({ cases }) =>
  cases.flatMap(({ caseId, view, ledger }) => {
    const findings: string[] = [];
    if (ledger.length === 0) return [`${caseId} has no events`];
    const subject = fold(ledger.map(({ previousHash: _previous, hash: _hash, ...event }) => event));
    const { sequence, ending } = subject;
    const stage = subject.stage.name;
    if (stage !== 'closed') findings.push(`${caseId} is not closed but ${stage} after event ${sequence}`);
    if (canonical(view.subject) !== canonical(subject))
      findings.push(`the view of ${caseId} is not the fold of its events`);
    if (
      view.stage !== stage ||
      view.sequence !== sequence ||
      (stage === 'closed' && view.outcome !== ending?.outcome)
    ) {
      findings.push(`the columns of ${caseId} differ from its view: ${view.stage}, ${view.sequence}, ${view.outcome}`);
    }
    if (stage === 'closed' && view.isUndecided) findings.push(`${caseId} is closed and counts as undecided`);
    const closedAt = ledger.findIndex(({ kind }) => kind === 'case_closed');
    if (closedAt >= 0 && closedAt < ledger.length - 1) findings.push(`${caseId} went on after its close`);
    return findings;
  });
