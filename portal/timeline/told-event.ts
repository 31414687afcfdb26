import type { CaseEvent } from '../../domain/case/events.ts';
import type { ErasureReason } from '../../domain/vocabulary.ts';

interface Place {
  sequence: number;
  /** Of an event that is withheld, the time of the one before it: its own is not told. */
  at: string;
}

/** What came with an event in words, or that they were erased. */
interface Words {
  note?: string | undefined;
  erased?: { at: string; because: ErasureReason } | undefined;
}

/** An event of a case as its reader sees it, with a time for every one. */
export type Told =
  | (Place & { kind: 'withheld' })
  | { [K in CaseEvent['kind']]: Extract<CaseEvent, { kind: K }> & Words }[CaseEvent['kind']];

/** An event as the API answers it. */
export type Answered = { sequence: number; kind: string } & ({ kind: 'withheld' } | { at: string });

/** Gives each event its case and, where it is withheld, the time up to which it cannot have happened. */
export function toldEvents(caseId: string, answered: readonly Answered[]): Told[] {
  let before = '';
  const first = answered.find((event) => 'at' in event);
  return answered.map((event) => {
    before = 'at' in event ? event.at : before || (first && 'at' in first ? first.at : '');
    return { ...event, caseId, at: before } as unknown as Told;
  });
}
