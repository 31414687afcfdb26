import type { Measure } from '../../domain/vocabulary.ts';
import type { CaseEvent } from './read-case.ts';
import { eventsOf } from './suspicion.ts';
import type { Told } from './told-rows.ts';

/** Of which measure something told the reasons: two statements of reasons are known apart by it. */
export function toldMeasure(
  { kind, sequence }: Pick<Told, 'kind' | 'sequence'>,
  events: readonly CaseEvent[],
): Measure | undefined {
  if (kind !== 'statement_of_reasons') return undefined;
  return eventsOf(events, 'statement_issued').find((event) => event.sequence === sequence)?.data.measure;
}
