import type { StoryLetter } from '../../story/case-story.ts';
import { colours } from '../sheet/look.ts';
import { heading, paragraph, quotation } from '../sheet/write.ts';
import type { Paper } from './section.ts';

/** What the letters said, as they were sent. */
export function sentLetters({ sheet, story, telling, parent }: Paper): void {
  const { sent: words, parties } = telling.words.letters;
  heading(sheet, parent, 2, words.title);
  paragraph(sheet, parent, words.note);
  if (story.letters.length === 0) return paragraph(sheet, parent, words.none);
  for (const one of story.letters) entry(one);

  function entry({ at, sequence, kind, party, channel, language, isInDigest, words: said }: StoryLetter): void {
    const quiet = { size: 8, colour: colours.quiet };
    const by = words.by(telling.times.moment(at), words.channels[channel], telling.language(language), sequence);
    heading(sheet, parent, 3, words.heading(parties[party], telling.notice(kind)));
    paragraph(sheet, parent, [by, ...(isInDigest ? [words.digest] : []), words.hash(said.sha256)].join('\n'), quiet);
    if (said.state !== 'here') return quotation(sheet, parent, telling.held(said));
    paragraph(sheet, parent, words.subject(said.value.subject), { weight: 'bold' });
    quotation(sheet, parent, said.value.text.trim(), { language, size: 8.5 });
  }
}
