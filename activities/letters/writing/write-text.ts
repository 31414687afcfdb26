import type { Block, Content, Row } from '../content.ts';

const width = 76;

/** A letter as plain text, wrapped so that a reply with `> ` before each line still fits 78 columns. */
export const writeText = ({ greeting, blocks, closing, footer }: Content): string =>
  [wrap(greeting), ...blocks.map(writeBlock), closing, `-- \n${wrap(footer)}`].join('\n\n') + '\n';

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return wrap(block.text);
    case 'heading':
      return `${wrap(block.text)}\n${'-'.repeat(Math.min(block.text.length, width))}`;
    case 'rows':
      return block.rows.map(writeRow).join('\n');
    case 'list':
      return block.items
        .map(({ term, text, href }) => {
          const item = wrap(term ? `${term}: ${text}` : text, '* ', '  ');
          return href ? `${item}\n  ${href}` : item;
        })
        .join('\n');
    case 'quotation':
      return [block.source, ...block.text.split('\n').map((line) => wrap(line, '> ', '> '))].join('\n');
    case 'button':
      return `${block.label}:\n${block.href}`;
  }
}

function writeRow({ label, value }: Row): string {
  if (typeof value !== 'string' && 'href' in value) return `${label}:\n  ${value.href}`;
  return wrap(`${label}: ${typeof value === 'string' ? value : value.text}`, '', '  ');
}

/** Breaks between words; a word that is longer than the line stays whole, so that an address can be clicked. */
function wrap(text: string, first = '', others = first): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = others;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}
