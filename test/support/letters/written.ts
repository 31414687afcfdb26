import { lives } from '../../../activities/letters/compose-letter.cases.ts';
import { composeLetter } from '../../../activities/letters/compose-letter.ts';
import type { LetterContext } from '../../../activities/letters/letter-context.ts';
import type { NotificationKind, Party } from '../../../domain/notifications/kinds.ts';
import { lettersOf } from './letters-of.ts';

type Language = LetterContext['language'];

/** What the letters of a life are written from. */
export const contextsOf = (life: string, language: Language = 'en'): LetterContext[] =>
  lettersOf(lives[life]!(), language);

/** A letter as plain text, without its line breaks. */
export const written = (context: LetterContext): string => composeLetter(context).text.replace(/\s+/g, ' ');

/** The first letter of that kind to that party in a life. */
export function letter(life: string, kind: NotificationKind, party: Party, language: Language = 'en'): string {
  const context = contextsOf(life, language).find(
    ({ notification }) => notification.kind === kind && notification.party === party,
  );
  if (!context) throw new Error(`no ${kind} to ${party}`);
  return written(context);
}
