import { facts } from '../sheet/table.ts';
import { heading, paragraph } from '../sheet/write.ts';
import { asShown } from './as-shown.ts';
import type { Paper } from './section.ts';

/** The registered rights that decisions name. */
export function rights(paper: Paper): void {
  const { sheet, story, telling, parent } = paper;
  const { rights: words } = telling.words;
  heading(sheet, parent, 2, words.title);
  if (story.rights.size === 0) return paragraph(sheet, parent, asShown(paper, words.none, words.none));
  paragraph(sheet, parent, words.some);
  facts(
    sheet,
    parent,
    [...story.rights].map(([id, known]) => [
      words.kept(id),
      known ? { text: telling.right(id), weight: 'bold' } : words.unknown,
    ]),
  );
}
