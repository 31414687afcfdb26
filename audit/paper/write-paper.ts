import type { Language } from '../../domain/vocabulary.ts';
import type { CaseStory } from '../story/case-story.ts';

/**
 * The case as a tagged PDF (A4) for a judge or an out-of-court body, in the reader's language. The same story in the same
 * language gives the same bytes in the same release.
 */
export function writePaper(story: CaseStory, language: Language): Promise<Uint8Array> {
  return Promise.reject(new Error(`${story.caseId} cannot be written in ${language} yet`));
}
