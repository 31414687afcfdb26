import { z } from '@hono/zod-openapi';
import type { KeptLetter } from '../../database/deliveries/sent-letters.ts';
import { language, sha256, timestamp } from '../../domain/schemas.ts';
import { erasedView } from '../erasures/erased-view.ts';

/** A letter as it was sent, which the annex of its case names. */
export const sentLetter = z
  .object({
    at: timestamp.describe('When the mail server, or the marketplace, took it'),
    language,
    subject: z.string().optional().describe('Absent when it was erased'),
    text: z
      .string()
      .optional()
      .describe('As plain text, word for word; where a link opens the case to whoever has it, the secret is left out'),
    erased: erasedView.optional(),
    digestId: z
      .string()
      .optional()
      .describe('The digest that told of it: `subject` is that of the digest, and `text` its line about this'),
    recordId: z.string().describe('Its record in the annex'),
    letterSha256: sha256.describe('The salted text that the record names'),
    hash: sha256.describe('Of the record'),
  })
  .openapi('SentLetter');

/** A letter for whoever may read it. */
export const viewSentLetter = ({
  words,
  kind: _kind,
  sequence: _sequence,
  ...letter
}: KeptLetter): z.infer<typeof sentLetter> => ({
  ...letter,
  ...(words && { subject: words.subject, text: words.text }),
});
