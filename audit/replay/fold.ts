import { hashOf } from '../../database/ledger/hash.ts';
import type { Case } from '../../domain/case/case.ts';
import { evolve } from '../../domain/case/evolve.ts';
import type { ReplayedWay } from '../../domain/replays/replay-report.ts';
import { reasonOf } from '../../domain/reason.ts';
import { standsAs } from './compare.ts';
import { termsNamedBy, type CaseRecord } from './case-record.ts';

/** The case after each event: that of event 1 first. Shorter than the ledger where an event could not be folded. */
export interface Folded {
  way: ReplayedWay;
  states: Case[];
}

/** The first way: the events alone, from the opening on, and the terms by their names. */
export function foldCase({ events, terms, view }: CaseRecord): Folded {
  const states: Case[] = [];
  const came = (outcome: Omit<ReplayedWay, 'way' | 'events'>): Folded => ({
    way: { way: 'fold', events: states.length, ...outcome },
    states,
  });
  for (const [index, event] of events.entries()) {
    const { sequence } = event;
    if (sequence !== index + 1)
      return came({
        result: 'differs',
        difference: { sequence: index + 1, what: `event ${sequence} stands in the place of event ${index + 1}` },
      });
    try {
      states.push(evolve(states.at(-1), event));
    } catch (error) {
      return came({ result: 'not_replayed', because: `event ${sequence}: ${reasonOf(error)}` });
    }
  }
  for (const name of termsNamedBy(events)) {
    const body = terms.get(name);
    if (body === undefined) return came({ result: 'not_replayed', because: `the terms ${name} are not there` });
    if (hashOf(body) !== name)
      return came({ result: 'differs', difference: { sequence: 1, what: `the terms ${name} have another hash` } });
  }
  const last = states.at(-1);
  if (view && last && !standsAs(view, last))
    return came({
      result: 'differs',
      difference: {
        sequence: events.length,
        what: 'the case that lists and pages show is not what its events fold to',
      },
    });
  return came({ result: 'agrees' });
}
