import type { Lane } from '../../domain/case/questions/lane-of.ts';
import { marksOf as marksOfShown, type Hue } from '../../domain/case/questions/marks-of.ts';
import type { ActorKind } from '../../domain/vocabulary.ts';
import type { Told } from './told-event.ts';

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

/** What an event draws upon the axis, whether the reader is shown it or only that there is one. */
export const marksOf = (event: Told): { lane: Lane; hue: Hue }[] =>
  event.kind === 'withheld' ? [{ lane: 'facts', hue: 'staff' }] : marksOfShown(event, hueOfActor);
