import { hearsSeller } from '../../domain/case/questions/hears-seller.ts';
import type { CaseEvent, CaseView, EventOf, Snapshot } from './read-case.ts';

/** Events of a kind. */
export const eventsOf = <K extends CaseEvent['kind']>(events: readonly CaseEvent[], kind: K): EventOf<K>[] =>
  events.filter((event): event is EventOf<K> => event.kind === kind);

/** What the brand has asked and nobody has answered yet. */
export function openQuestions(events: readonly CaseEvent[]): EventOf<'information_requested'>[] {
  const answered = eventsOf(events, 'information_provided').at(-1)?.sequence ?? 0;
  return eventsOf(events, 'information_requested').filter(({ sequence }) => sequence > answered);
}

/** What the seller has said, as long as it is heard before a decision. */
export const statementsToHear = (
  { stage }: Pick<CaseView, 'stage'>,
  events: readonly CaseEvent[],
): EventOf<'seller_statement_given'>[] => (hearsSeller(stage) ? eventsOf(events, 'seller_statement_given') : []);

/** What a genuine one costs where the offer stands; else wherever it is known in the offer's currency. */
export function usualPrice(
  reference: CaseView['reference'],
  { price, country }: Snapshot,
): { amount: string; currency: string; market: string } | undefined {
  if (!price || !reference) return undefined;
  const comparable = reference.prices.filter(({ price: usual }) => usual.currency === price.currency);
  const found =
    comparable.find(({ market }) => market === country) ??
    comparable.find(({ market }) => market === 'EU') ??
    comparable[0];
  return found && { ...found.price, market: found.market };
}

/** By how much a price lies below another, from 0 to 1; nothing when it does not. */
export function shareBelow(price: { amount: string }, usual: { amount: string }): number | undefined {
  const share = 1 - Number(price.amount) / Number(usual.amount);
  return Number.isFinite(share) && share > 0 ? share : undefined;
}
