import type { CaseStory } from '../../story/case-story.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { Telling } from '../telling.ts';

/** What a section of the paper is written from. */
export interface Paper {
  sheet: Sheet;
  story: CaseStory;
  telling: Telling;
  /** Of the section in the structure. */
  parent: Sheet['root'];
}
