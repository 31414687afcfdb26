import type { NoticeKind } from '../../../domain/notices/notices.ts';
import { appeal } from './appeal.ts';
import { codes } from './codes.ts';
import { endings } from './endings.ts';
import { frame } from './frame.ts';
import { review } from './review.ts';
import { statement, statementNotice } from './statement.ts';
import { verification } from './verification.ts';
import type { NoticeWording } from '../translation.ts';

/** What the letters say, in English; German has the same keys, or does not compile. */
export const english = {
  ...frame,
  ...codes,
  statement,
  notices: {
    ...verification,
    ...statementNotice,
    ...review,
    ...appeal,
    ...endings,
  } satisfies Record<NoticeKind, Record<string, NoticeWording>>,
};
