import { describe, expect, test } from 'vitest';
import { languages } from '../../../domain/vocabulary.ts';
import { readPaper } from '../../../test/support/audit/read-paper.ts';
import { bundled, disputed, hashFor } from '../../../test/support/cases/bundled-case.ts';
import { storyOf } from '../../story/story-of.ts';
import { writePaper } from '../write-paper.ts';

const { events } = disputed();

describe('letters in the paper', () => {
  test('tells what letters said, word for word in their own language, or that it was erased, and no letter among the refusals', async () => {
    const letter = (number: number, party: string, digestId?: string) => ({
      ...{ id: `letter ${number}`, at: '2026-01-12T08:00:03.000Z', kind: 'letter_sent' },
      actor: { kind: 'system' as const, id: 'deliver-letters' },
      data: {
        ...{ deliveryId: `case-1.${number}`, sequence: 3, notification: 'verification_request', party },
        ...{
          channel: 'mail',
          language: 'de',
          letterSha256: hashFor(`letter ${number}`),
          ...(digestId && { digestId }),
        },
      },
    });
    const content = bundled(events, {
      annex: [letter(1, 'brand'), letter(2, 'seller'), letter(3, 'brand', 'digest.1')],
    });
    const long = Array.from({ length: 150 }, (_, line) => `Zeile ${line} des Briefs.`).join('\n');
    const words = (text: string) => JSON.stringify({ language: 'de', subject: 'Ist das echt?', text });
    const texts = new Map([
      ...content.texts,
      [hashFor('letter 1'), words(long)],
      [hashFor('letter 3'), words('Eine Zeile von mehreren.')],
    ]);
    const erased = [{ sha256: hashFor('letter 2'), erasedAt: '2026-02-01T08:00:00.000Z', reason: 'person_asked' }];
    const rights = new Map([['mark-1', { kind: 'trademark', office: 'EUIPO', number: '018000001' } as const]]);
    const askedFor = {
      en: 'Reason:thepersonhasaskedforit',
      de: 'Grund:diebetroffenePersonhatdarumgebeten',
      zh: '原因：本人提出请求',
      es: 'Motivo:lapersonalohapedido',
    };
    for (const language of languages) {
      const { text, nodes } = await readPaper(
        await writePaper(storyOf({ ...content, texts, erased, rights }), language),
      );
      for (const said of ['Ist das echt?', 'Zeile 0 des Briefs.', 'Zeile 149 des Briefs.', 'Eine Zeile von mehreren.'])
        expect(text, language).toContain(said);
      expect(text.replaceAll(' ', ''), language).toContain(askedFor[language]);
      expect(text, language).not.toContain('person_asked');
      expect(text, language).not.toMatch(/letterSha256|deliver-letters|undefined/);
      expect(nodes.filter(({ role }) => role === 'BlockQuote').length).toBeGreaterThan(2);
    }
  });
});
