import { appeal } from './appeal.ts';
import { codes } from './codes.ts';
import { digest } from './digest.ts';
import { endings } from './endings.ts';
import { enrolment } from './enrolment.ts';
import { frame } from './frame.ts';
import { head } from './head.ts';
import { invitation } from './invitation.ts';
import { review } from './review.ts';
import { rightExpiry } from './right-expiry.ts';
import { signIn } from './sign-in.ts';
import { statement, statementLetter } from './statement.ts';
import { unheard } from './unheard.ts';
import { unread } from './unread.ts';
import { verdict } from './verdict.ts';
import type { english } from '../english/english.ts';
import type { Translation } from '../translation.ts';

/**
 * What the letters say, in simplified Chinese. 商品 is the offer, 货品 are the goods, 平台 is the marketplace. Blanks stand
 * around the numbers of cases alone: sentences follow one another without.
 */
export const chinese: Translation<typeof english> = {
  ...frame,
  ...codes,
  statement,
  sign_in: signIn,
  enrolment,
  invitation,
  right_expiry: rightExpiry,
  digest,
  head,
  unheard,
  unread,
  letters: { ...verdict, ...statementLetter, ...review, ...appeal, ...endings },
};
