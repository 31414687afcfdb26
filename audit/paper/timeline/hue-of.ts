import type { Hue } from '../../../domain/case/questions/marks-of.ts';
import type { ActorKind } from '../../../domain/vocabulary.ts';

/** In the order of the legend. */
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
