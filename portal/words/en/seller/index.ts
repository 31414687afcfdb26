import { answer } from './answer.ts';
import { course } from './course.ts';
import { erased } from '../erased.ts';
import { page } from './page.ts';
import { reasons } from './reasons.ts';
import { statement } from './statement.ts';

/** What the seller's page says; the law in it as the letters say it. */
export const seller = { ...page, ...statement, ...answer, ...course, ...reasons, erased };
