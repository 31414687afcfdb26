import type { Held, Snapshot } from '../../story/case-story.ts';
import type { Shown } from '../pictures.ts';
import { colours, page, textWidth } from '../sheet/look.ts';
import { facts, type Cell } from '../sheet/table.ts';
import { figure, heading, paragraph, quotation } from '../sheet/write.ts';
import type { Paper } from './section.ts';

/** The offer as it was reported, with its pictures. */
export function offer(paper: Paper, pictures: readonly (Shown | undefined)[]): void {
  const { sheet, story, telling, parent } = paper;
  const { opened, snapshot } = story;
  const { offer: words, unknown } = telling.words;
  heading(sheet, parent, 2, words.title);
  if (!opened) return offerInLetters(paper);
  paragraph(sheet, parent, words.asReported);
  const said = snapshot?.state === 'here' ? snapshot.value : undefined;
  const absent = snapshot && snapshot.state !== 'here' ? telling.held(snapshot) : unknown;
  const rows: [string, Cell][] = [[words.facts.title, said?.title ?? absent], ...saidOf(said)];
  const { data, at } = opened;
  rows.push([words.facts.listing, data.offer.listingId]);
  rows.push([words.facts.opened, words.openedAs(telling.times.moment(at), words.kinds[data.kind])]);
  rows.push([words.facts.score, data.score]);
  if (data.cites !== undefined) rows.push([words.facts.cites, data.cites]);
  if (snapshot) rows.push([words.facts.snapshot, snapshot.sha256]);
  facts(sheet, parent, rows);
  for (const [index, held] of story.pictures.entries()) place(index, held, pictures[index]);

  function saidOf(of: Snapshot | undefined): [string, Cell][] {
    const { price } = of ?? {};
    const values: [string, string | undefined][] = [
      [words.facts.price, price && `${price.amount} ${price.currency}`],
      [words.facts.category, of?.category],
      [words.facts.country, of?.country],
      [words.facts.url, of?.url],
    ];
    return values.flatMap(([name, value]): [string, Cell][] => (value === undefined ? [] : [[name, value]]));
  }

  function place(index: number, held: Held<Uint8Array>, shown: Shown | undefined): void {
    const caption = words.picture(index + 1, story.pictures.length);
    const small = { size: 7.5, colour: colours.quiet };
    if (shown) {
      const scale = Math.min(textWidth / 2 / shown.width, 190 / shown.height, 1);
      const [width, height] = [shown.width * scale, shown.height * scale];
      sheet.keep(height + 34);
      figure(sheet, parent, { alt: caption, left: page.left, width, height }, (left, top) => {
        sheet.doc.image(shown.bytes, left, top, { width, height });
      });
      sheet.moveTo(sheet.y + height + 3);
    }
    paragraph(sheet, parent, `${caption}. ${words.hash(held.sha256)}${shown ? '' : `\n${whyNot(index, held)}`}`, small);
  }

  function whyNot(index: number, held: Held<Uint8Array>): string {
    if (held.state === 'here') return words.notShown(index + 1);
    return held.state === 'missing' ? words.notHeld : telling.held(held);
  }
}

/** To whom the report is withheld, a letter has named the offer: what it said before it went into the reasons. */
function offerInLetters({ sheet, story, telling, parent }: Paper): void {
  const { offer: words } = telling.words;
  paragraph(sheet, parent, words.withheld);
  const letter = story.letters.find(({ words: said }) => said.state === 'here');
  if (letter?.words.state !== 'here') return;
  const { subject, text } = letter.words.value;
  const [, ...paragraphs] = text.trim().split('\n\n');
  const reasons = paragraphs.findIndex((one) => /\n-+$/.test(one));
  paragraph(sheet, parent, words.inLetter(telling.times.moment(letter.at), letter.sequence));
  paragraph(sheet, parent, telling.words.letters.sent.subject(subject), { weight: 'bold' });
  quotation(sheet, parent, paragraphs.slice(0, Math.max(1, reasons)).join('\n\n'), { language: letter.language });
}
