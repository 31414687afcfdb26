import { describe, expect, test } from 'vitest';
import type { RunningCase } from '../../../test/support/cases/running-case.ts';
import { always, runToTheEnd } from '../../../test/support/cases/tell-stories.ts';
import { measures } from '../../vocabulary.ts';

const gaveUp = (it: RunningCase): boolean =>
  it.events.some(({ kind, data }) => kind === 'marketplace_problem_resolved' && data.resolution === 'give_up');

describe('what is done to the offer', () => {
  test('is nothing in the end, unless the case ends in a removal or staff gave up', () =>
    always((story) => {
      const it = runToTheEnd(story);
      const { ending, measure, listing } = it.case;
      const whenRemoved = listing === 'live' ? measure.wanted : measure.inForce;
      const allowed = ending?.outcome === 'removed' ? whenRemoved : 'none';
      expect(measure.inForce).toBe(gaveUp(it) ? measure.inForce : allowed);
    }));

  test('never restricts the seller without a statement of reasons in the same record', () =>
    always((story) => {
      const it = runToTheEnd(story);
      let inForce = 0;
      let ordered = 0;
      for (const record of it.records) {
        for (const { kind, data } of record) {
          if (kind === 'reinstatement_ordered') inForce = measures.indexOf('removed');
          if (kind === 'measure_decided') ordered = data.order;
          if (kind === 'measure_unneeded') inForce = 0;
          if (kind !== 'measure_taken') continue;
          const { measure, order } = data;
          // An overtaken restriction is lifted by the order that overtook it, and needs no letter of its own.
          const isRestriction = measures.indexOf(measure) > inForce && order === ordered;
          inForce = measures.indexOf(measure);
          if (!isRestriction) continue;
          expect(record).toContainEqual(
            expect.objectContaining({
              kind: 'statement_issued',
              data: expect.objectContaining({ measure, order }),
            }),
          );
        }
      }
    }));

  test('brings at most one strike, and only with the confirmation that the offer is gone', () =>
    always((story) => {
      const { records } = runToTheEnd(story);
      const striking = records
        .map((record) => record.map(({ kind }) => kind))
        .filter((kinds) => kinds.includes('strike_given'));
      expect(striking.length).toBeLessThanOrEqual(1);
      for (const kinds of striking)
        expect(kinds.includes('removal_confirmed') || kinds.includes('measure_unneeded')).toBe(true);
    }));

  test('rises in its orders by one each time', () =>
    always((story) => {
      const { events } = runToTheEnd(story);
      const first = events.findLast(({ kind }) => kind === 'reinstatement_ordered');
      const from = first?.kind === 'reinstatement_ordered' ? first.data.order : 0;
      const orders = events.flatMap(({ kind, data }) => (kind === 'measure_decided' ? [data.order] : []));
      expect(orders).toEqual(orders.map((_, index) => from + index + 1));
    }));
});
