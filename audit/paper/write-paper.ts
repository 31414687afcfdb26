import type { Language } from '../../domain/vocabulary.ts';
import type { CaseStory } from '../story/case-story.ts';
import { printable } from './pictures.ts';
import { about } from './sections/about.ts';
import { absent } from './sections/absent.ts';
import { annex } from './sections/annex.ts';
import { deadlines } from './sections/deadlines.ts';
import { decisions } from './sections/decisions.ts';
import { events } from './sections/events.ts';
import { inForce } from './sections/in-force.ts';
import { letters } from './sections/letters.ts';
import { offer } from './sections/offer.ts';
import { parties } from './sections/parties.ts';
import { rights } from './sections/rights.ts';
import type { Paper } from './sections/section.ts';
import { sentLetters } from './sections/sent-letters.ts';
import { timeline } from './sections/timeline.ts';
import { verify } from './sections/verify.ts';
import { openSheet } from './sheet/sheet.ts';
import { tellingOf } from './telling.ts';

/**
 * The case as a tagged PDF (A4) for a judge or an out-of-court body, in the reader's language. The same story in the same
 * language gives the same bytes in the same release.
 */
export async function writePaper(story: CaseStory, language: Language): Promise<Uint8Array> {
  const pictures = await printable(story.pictures);
  const telling = tellingOf(story, language);
  const { words } = telling;
  const sheet = openSheet({ language, title: words.title(story.caseId), at: story.head.at });
  const sections: ((paper: Paper) => void)[] = [
    about,
    parties,
    (paper) => offer(paper, pictures),
    rights,
    inForce,
    timeline,
    events,
    deadlines,
    decisions,
    letters,
    sentLetters,
    ...(story.view === 'auditor' ? [annex] : []),
    absent,
    verify,
  ];
  for (const write of sections) write({ sheet, story, telling, parent: sheet.element('Sect', sheet.root) });
  return sheet.close((at, count) => [words.foot(story.caseId, String(story.head.size)), words.pageOf(at, count)]);
}
