import { appeal } from './german/appeal.ts';
import { codes } from './german/codes.ts';
import { endings } from './german/endings.ts';
import { frame } from './german/frame.ts';
import { review } from './german/review.ts';
import { statement, statementNotice } from './german/statement.ts';
import { verification } from './german/verification.ts';
import type { Resource } from './wording.ts';

/** What the letters say, in German. */
export const german: Resource = {
  ...frame,
  ...codes,
  statement,
  notices: { ...verification, ...statementNotice, ...review, ...appeal, ...endings },
};
