import { enter, resolved } from './changes.ts';
import type { Case } from './case.ts';
import type { CaseEvent } from './events.ts';

type OrderKind =
  | 'measure_decided'
  | 'measure_taken'
  | 'measure_unneeded'
  | 'measure_refused'
  | 'interim_measure_dropped'
  | 'marketplace_problem_resolved'
  | 'removal_confirmed'
  | 'removal_unconfirmed';

/** What becomes of what the marketplace is asked: the part of `evolve` that knows orders and their answers. */
export function afterOrder(subject: Case, event: CaseEvent & { kind: OrderKind }): Case {
  const { measure } = subject;
  switch (event.kind) {
    case 'measure_decided': {
      const { ground, order, interim, again } = event.data;
      const wanted = { ...measure, wanted: event.data.measure, order, ...(ground && { ground }) };
      const { problem: overtaken, ...rest } = { ...subject, measure: wanted };
      if (interim) return rest;
      if (again) return { ...rest, removal: 'to_confirm' };
      if (event.data.measure === 'none') return subject.ending ? enter(rest, 'lifting') : rest;
      // In the end it is confirmed already, or given up; not so where nobody has seen to an offer that is still for sale.
      const isAsBefore = subject.ending && overtaken?.kind !== 'still_for_sale';
      return enter(isAsBefore ? rest : { ...rest, removal: 'to_confirm' }, 'removing');
    }
    case 'measure_taken': {
      const { measure: inForce, order, others } = event.data;
      const { unanswered: _known, others: _former, ...before } = measure;
      const taken = { ...before, inForce, settled: Math.max(measure.settled, order), ...(others && { others }) };
      return { ...subject, measure: taken, listing: subject.listing === 'unknown' ? 'live' : subject.listing };
    }
    case 'measure_unneeded':
      return {
        ...subject,
        measure: { ...measure, inForce: 'none', settled: event.data.order },
        removal: subject.removal === 'to_confirm' ? 'confirmed' : subject.removal,
      };
    case 'measure_refused': {
      const { order, code, clock } = event.data;
      const problem = { kind: 'refused', code, at: event.at, clock } as const;
      return {
        ...subject,
        ...unknownBy(code),
        measure: { ...measure, settled: order, ...unansweredBy(code) },
        problem,
      };
    }
    case 'interim_measure_dropped': {
      const { order, code } = event.data;
      const dropped = { ...measure, wanted: measure.inForce, settled: order, ...unansweredBy(code) };
      return { ...subject, ...unknownBy(code), measure: dropped };
    }
    case 'marketplace_problem_resolved':
      return resolved(subject, event.data.resolution);
    case 'removal_confirmed':
      return { ...subject, removal: 'confirmed' };
    case 'removal_unconfirmed': {
      const { code, clock, strikeOf } = event.data;
      const problem = { kind: 'still_for_sale', code, at: event.at, clock, ...(strikeOf && { strikeOf }) } as const;
      return { ...subject, removal: 'not_decided', problem };
    }
  }
}

const unansweredBy = (code: string): { unanswered?: true } => (code === 'unreachable' ? { unanswered: true } : {});

const unknownBy = (code: string): Partial<Case> => (code === 'listing_unknown' ? { listing: 'unknown' } : {});
