import type { NoticeKind } from '../../domain/notices/notices.ts';
import { appeal } from './english/appeal.ts';
import { codes } from './english/codes.ts';
import { endings } from './english/endings.ts';
import { frame } from './english/frame.ts';
import { review } from './english/review.ts';
import { statement, statementNotice } from './english/statement.ts';
import { verification } from './english/verification.ts';
import type { NoticeWording } from './wording.ts';

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
