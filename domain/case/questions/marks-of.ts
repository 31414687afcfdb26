import type { Party } from '../../notifications/kinds.ts';
import type { ActorKind } from '../../vocabulary.ts';
import type { CaseEvent } from '../events.ts';
import { isByRule } from './came-about.ts';
import { laneOf, type Lane } from './lane-of.ts';

/** In whose colour a mark is drawn. */
export type Hue = 'brand' | 'staff' | 'seller' | 'nobody';

export const hueOfParty: Record<Party, Hue> = {
  brand: 'brand',
  seller: 'seller',
  staff: 'staff',
  lead: 'staff',
  account_manager: 'staff',
};

/** What an event draws upon a timeline: a mark in its lane, and one among the notices when it tells somebody something. */
export function marksOf(
  { kind, actor, data }: Pick<CaseEvent, 'kind' | 'actor' | 'data'>,
  hueOfActor: Record<ActorKind, Hue>,
): { lane: Lane; hue: Hue }[] {
  const whose = isByRule({ kind, actor }) ? 'nobody' : hueOfActor[actor.kind];
  const lane = Object.hasOwn(laneOf, kind) ? laneOf[kind] : 'facts';
  const told = data.tells?.[0];
  if (lane === 'notices') return [{ lane, hue: told ? hueOfParty[told.party] : whose }];
  const own = { lane, hue: whose };
  return told ? [own, { lane: 'notices', hue: hueOfParty[told.party] }] : [own];
}
