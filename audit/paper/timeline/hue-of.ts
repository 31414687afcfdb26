import type { ActorKind } from '../../../domain/vocabulary.ts';

/** In whose colour a mark is drawn. */
export type Hue = 'brand' | 'staff' | 'seller' | 'nobody';
export const hues: readonly Hue[] = ['brand', 'staff', 'seller', 'nobody'];

export const hueOf: Record<ActorKind, Hue> = {
  brand: 'brand',
  seller: 'seller',
  staff: 'staff',
  auditor: 'staff',
  marketplace: 'staff',
  system: 'nobody',
  detector: 'nobody',
  applicant: 'nobody',
};
