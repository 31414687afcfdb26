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
 * What the letters say, in Spanish, in the terms of the Digital Services Act (Reglamento de Servicios Digitales): an
 * appeal is a "reclamación" (Art. 20), a statement of reasons a "declaración de motivos" (Art. 17).
 */
export const spanish: Translation<typeof english> = {
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
