import type { Measure, Verdict } from '../../domain/vocabulary.ts';
import type { HeldRequest } from '../data/outbox-rules.ts';
import type { ListedCase } from '../ui/case-list/listed-case.ts';

/** How many verdicts are sent at once: a browser that is left sends no more. */
const batchSize = 200;
const sampleCount = 3;

/** What a person has chosen for many cases. */
export interface BulkChoice {
  verdict: Verdict;
  reasonCode: string;
  /** On which right it relies, when it says counterfeit; empty for none. Agents have to say. */
  iprRecordId?: string | undefined;
}

/** Why a case is left out. */
type LeftOut = 'not_asked' | 'on_its_way';

/** What would come of a selection, before anything is sent. */
export interface Plan<Row> {
  answered: Row[];
  leftOut: { why: LeftOut; row: Row }[];
  measures: [measure: Measure, count: number][];
  samples: Row[];
}

/** Only what the brand is asked about can be answered; what is on its way is answered already. */
export function planOf<Row extends ListedCase>(rows: readonly Row[], onItsWay: ReadonlySet<string>): Plan<Row> {
  const whyNot = ({ caseId, stage }: Row): LeftOut | undefined => {
    if (onItsWay.has(caseId)) return 'on_its_way';
    return stage === 'awaiting_verdict' ? undefined : 'not_asked';
  };
  const answered = rows.filter((row) => whyNot(row) === undefined);
  const counts = new Map<Measure, number>();
  for (const { measure } of answered) counts.set(measure.inForce, (counts.get(measure.inForce) ?? 0) + 1);
  return {
    answered,
    leftOut: rows.flatMap((row) => {
      const why = whyNot(row);
      return why === undefined ? [] : [{ why, row }];
    }),
    measures: [...counts],
    samples: samplesOf(answered),
  };
}

/** From the beginning, the middle and the end: what is due first is not all that there is. */
function samplesOf<Row>(rows: readonly Row[]): Row[] {
  const last = rows.length - 1;
  const places = Array.from({ length: sampleCount }, (_, index) => Math.round((last * index) / (sampleCount - 1)));
  return [...new Set(places)].flatMap((place) => rows[place] ?? []);
}

/** Rights that have not ended by a day. */
export const stillStanding = <Right extends { expiresOn?: string | undefined }>(
  rights: readonly Right[],
  today: string,
): Right[] => rights.filter(({ expiresOn }) => expiresOn === undefined || expiresOn >= today);

/** The right to name: the one chosen, or where there is but one, that one. Only a counterfeit relies on any. */
export function rightFor(
  { verdict, iprRecordId }: Partial<BulkChoice>,
  rights: readonly { iprRecordId: string }[],
): string {
  if (verdict !== 'counterfeit') return '';
  return iprRecordId ?? (rights.length === 1 ? rights[0]!.iprRecordId : '');
}

/** The verdicts in batches, each with the cases that it is about. */
export function batchesOf(
  caseIds: readonly string[],
  { verdict, reasonCode, iprRecordId }: BulkChoice,
): { request: HeldRequest; caseIds: string[] }[] {
  const count = Math.ceil(caseIds.length / batchSize);
  return Array.from({ length: count }, (_, index) => {
    const some = caseIds.slice(index * batchSize, (index + 1) * batchSize);
    const given = { verdict, reasonCode, ...(iprRecordId && { iprRecordId }) };
    const verdicts = some.map((caseId) => ({ caseId, ...given }));
    return { request: { path: '/v1/verdict-batches', body: { verdicts } }, caseIds: some };
  });
}
