import { laneOf, type Lane } from '../../domain/case/questions/lane-of.ts';
import type { Party } from '../../domain/notifications/kinds.ts';
import type { ActorKind } from '../../domain/vocabulary.ts';
import type { Told } from './told-event.ts';

/** In whose colour a mark is drawn. */
export type Hue = 'brand' | 'staff' | 'seller' | 'nobody';

const hueOfActor: Record<ActorKind, Hue> = {
  system: 'nobody',
  detector: 'nobody',
  marketplace: 'nobody',
  applicant: 'nobody',
  brand: 'brand',
  seller: 'seller',
  staff: 'staff',
  auditor: 'staff',
};
export const hueOfParty: Record<Party, Hue> = {
  brand: 'brand',
  seller: 'seller',
  staff: 'staff',
  lead: 'staff',
  account_manager: 'staff',
};

/** What an event draws upon the axis: a mark in its lane, and an envelope when it tells somebody something. */
export function marksOf(event: Told): { lane: Lane; hue: Hue }[] {
  if (event.kind === 'withheld') return [{ lane: 'facts', hue: 'staff' }];
  const lane = Object.hasOwn(laneOf, event.kind) ? laneOf[event.kind] : 'facts';
  const told = event.data.tells?.[0];
  if (lane === 'notices') return [{ lane, hue: told ? hueOfParty[told.party] : hueOfActor[event.actor.kind] }];
  const own = { lane, hue: hueOfActor[event.actor.kind] };
  return told ? [own, { lane: 'notices', hue: hueOfParty[told.party] }] : [own];
}
