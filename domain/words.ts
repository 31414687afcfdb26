import { z } from 'zod';

/**
 * A letter, a digit, a mark or a symbol that one can see. Unicode knows which letters show nothing (fillers, joiners); among
 * those that it does not are braille without a dot, an empty note head and the gaps between hieroglyphs.
 */
const visible = /(?![\p{Default_Ignorable_Code_Point}\u2800\u{1d159}\u{13441}\u{13442}])[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether a text says anything: blanks, fillers and accents alone do not. */
export const saysSomething = (text: string): boolean => visible.test(text);

const mustSaySomething = 'must hold a letter, a digit or a symbol that one can see';

/** What somebody says, kept as it is written. */
export const plainText = (longest: number) =>
  z.string().min(1, { abort: true }).max(longest).refine(saysSomething, mustSaySomething);

/** What ends a line, turns text around, or is not there to be read; and what a mail program makes a link of. */
const unfitForAName = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|:\/\//u;

/** What somebody or a company is called, in one line: it stands in the heads and greetings of mails. */
export const nameOf = (longest: number) =>
  words(longest).refine((text) => !unfitForAName.test(text), 'must be a name: one line, without an address in it');

/** A name or a title: words of one piece, without the blanks around them. */
export const words = (longest: number) =>
  z.string().trim().min(1, { abort: true }).max(longest).refine(saysSomething, mustSaySomething);
