import { describe, expect, test } from 'vitest';
import { readPaper } from '../../../test/support/audit/read-paper.ts';
import { bundled, disputed } from '../../../test/support/cases/bundled-case.ts';
import { storyOf } from '../../story/story-of.ts';
import { writePaper } from '../write-paper.ts';
import { scriptsFor } from './fonts.ts';
import { linesOf } from './lines.ts';

const { events } = disputed();

/** Every character as wide as it is high. */
const widthOf = ({ text }: { text: string }, { size }: { size: number }): number => Array.from(text).length * size;

describe('text in any script', () => {
  test('prints hostile and foreign names as what they are', async () => {
    const title = `\u202Eevil \u0000 <script>alert(1)</script> ${'x'.repeat(1000)} \uD800 ក`;
    const words = [
      'הפריט מקורי (חשבונית 123)',
      'الفاتورة رقم ٤٥',
      '这件商品为正品，繁體龍 カタカナ',
      '정품이 아닙니다',
    ];
    const { text } = await readPaper(await writePaper(storyOf(bundled(events, { words, snapshot: { title } })), 'de'));
    for (const said of [
      '[U+202E]',
      '[U+0000]',
      '<script>alert(1)</script>',
      '[U+D800]',
      '[U+1780]',
      '정품이 아닙니다',
      '这件商品为正品',
      '繁體龍',
    ])
      expect(text).toContain(said);
    expect(text.replaceAll(/[^x]/g, '').length).toBeGreaterThanOrEqual(1000);
    expect(Array.from(text).filter((character) => 'הפריט'.includes(character)).length).toBeGreaterThan(4);
  });

  test('has fonts for what sellers are called', async () => {
    const names = [
      ...['ঘড়ির দোকান', 'கடிகார கடை', 'గడియారాల దుకాణం', 'ઘડિયાળની દુકાન', 'ಗಡಿಯಾರ ಅಂಗಡಿ', 'ඔරලෝසු සාප්පුව'],
      ...['የሰዓት መደብር', 'ຮ້ານໂມງ', 'საათების მაღაზია', 'Ժամացույցների խանութ', 'متجر الساعات', 'חנות שעונים'],
    ];
    const story = storyOf(bundled(events, { snapshot: { title: names.join(', ') } }));
    const { text } = await readPaper(await writePaper(story, 'en'));
    expect(text).not.toMatch(/\[U\+/);
    for (const name of names) expect(text).toMatch(new RegExp(`[${name.replaceAll(' ', '')}]{3}`, 'u'));
  });

  test('tells a word that a font holds, and the library cannot set, by its code points, and the words beside it as they are', async () => {
    const title = 'శ్రీ వెంకటేశ్వర ఀీ́ ዴ̧';
    const { text } = await readPaper(await writePaper(storyOf(bundled(events, { snapshot: { title } })), 'en'));
    expect(text).toContain('[U+0C36][U+0C4D][U+0C30][U+0C40] ');
    expect(text).toContain('[U+12F4][U+0327]');
    expect(text).not.toMatch(/U\+0020|U\+0C35/);
  });

  test('sets Thai and Devanagari by their own fonts, and breaks Thai between its words', async () => {
    const thai = 'สินค้านี้เป็นของแท้'.repeat(12);
    const { text } = await readPaper(
      await writePaper(storyOf(bundled(events, { words: [thai, 'यह वस्तु असली है'] })), 'en'),
    );
    expect(text).not.toMatch(/\[U\+/);
    expect(text.replaceAll(' ', '')).toContain(thai.slice(0, 60));
    for (const { pieces } of linesOf(thai, 300, { size: 9, weight: 'regular', order: scriptsFor('en') }, widthOf))
      expect(pieces.map((piece) => piece.text).join('')).toMatch(/^(สินค้า|นี้|เป็น|ของแท้)/);
  });
});
