import type { SellerWords } from '../../seller-words.ts';
import { answer } from './answer.ts';
import { course } from './course.ts';
import { erased } from '../erased.ts';
import { page } from './page.ts';
import { reasons } from './reasons.ts';
import { statement } from './statement.ts';

export const seller: SellerWords = { ...page, ...statement, ...answer, ...course, ...reasons, erased };
