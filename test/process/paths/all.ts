import { appealPaths } from './appeal.ts';
import { endingPaths } from './ending.ts';
import { marketplacePaths } from './marketplace.ts';
import { otherBeginningPaths } from './other-beginnings.ts';
import type { Path } from './path.ts';
import { reviewPaths } from './review.ts';
import { silencePaths } from './silence.ts';
import { verdictPaths } from './verdict.ts';
import { whoseOfferPaths } from './whose-offer.ts';

/** Every path of a case. */
export const paths: readonly Path[] = [
  ...[...verdictPaths, ...silencePaths, ...reviewPaths, ...marketplacePaths],
  ...[...appealPaths, ...endingPaths, ...otherBeginningPaths, ...whoseOfferPaths],
];
