import type { MemberRole } from '../../../domain/access/roles.ts';
import { rolesInChinese as zh } from '../../../domain/access/roles-in-chinese.ts';
import { rolesInEnglish as en } from '../../../domain/access/roles-in-english.ts';
import { rolesInGerman as de } from '../../../domain/access/roles-in-german.ts';
import { rolesInSpanish as es } from '../../../domain/access/roles-in-spanish.ts';
import type { Language } from '../../../domain/vocabulary.ts';

/** As what somebody acts. */
export const roleWords: Record<Language, Record<MemberRole, string>> = { en, de, zh, es };
