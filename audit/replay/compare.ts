import { isDeepStrictEqual } from 'node:util';
import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';

/** What differs between an event as it is told and as the ledger has it, hashes aside; nothing when they are equal. */
export function differenceOf(told: CaseEvent, inLedger: CaseEvent): string | undefined {
  const [one, other] = [plain(told), plain(inLedger)];
  if (isDeepStrictEqual(one, other)) return undefined;
  return firstMember(one, other, []);
}

/** As JSON has it: without what is undefined. */
const plain = ({ caseId, sequence, at, kind, actor, data }: CaseEvent): unknown =>
  JSON.parse(JSON.stringify({ caseId, sequence, at, kind, actor, data }));

function firstMember(told: unknown, inLedger: unknown, path: readonly string[]): string {
  if (isObject(told) && isObject(inLedger)) {
    for (const name of ['kind', ...new Set([...Object.keys(inLedger), ...Object.keys(told)])])
      if (!isDeepStrictEqual(told[name], inLedger[name]))
        return firstMember(told[name], inLedger[name], [...path, name]);
  }
  return `${path.join('.')} is ${shown(told)}, and ${shown(inLedger)} in the ledger`;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const shown = (value: unknown): string => (value === undefined ? 'not there' : JSON.stringify(value).slice(0, 200));

/**
 * Whether two cases stand at the same point. How a case is written down changes from release to release, so that not all
 * of it is compared: what it has come to is the same in each.
 */
export const standsAs = (one: Case, other: Case): boolean => isDeepStrictEqual(standing(one), standing(other));

const standing = ({ caseId, sequence, at, stage, offer, measure, ending }: Case): unknown =>
  JSON.parse(JSON.stringify({ caseId, sequence, at, stage: stage.name, offer, inForce: measure.inForce, ending }));
