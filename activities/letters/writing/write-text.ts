import type { Block, Content, Row } from '../content.ts';
import { columns, width, wrap } from './wrap.ts';

/** A letter as plain text. */
export const writeText = ({ greeting, blocks, closing, footer, colon }: Content): string =>
  [
    wrap(greeting),
    ...blocks.map((block) => writeBlock(block, colon)),
    closing
      .split('\n')
      .map((line) => wrap(line))
      .join('\n'),
    `-- \n${wrap(footer)}\n`,
  ].join('\n\n');

function writeBlock(block: Block, colon: string): string {
  switch (block.kind) {
    case 'paragraph':
      return wrap(block.text);
    case 'heading':
      return `${wrap(block.text)}\n${'-'.repeat(Math.min(columns(block.text), width))}`;
    case 'rows':
      return block.rows.map((row) => writeRow(row, colon)).join('\n');
    case 'list':
      return block.items
        .map(({ term, text, href }) => {
          const item = wrap(term ? term + colon + text : text, '* ', '  ');
          return href ? `${item}\n  ${href}` : item;
        })
        .join('\n');
    case 'quotation':
      return [wrap(block.source), ...block.text.split('\n').map((line) => wrap(line, '> ', '> '))].join('\n');
    case 'button':
      return `${block.label}${colon.trimEnd()}\n${block.href}`;
  }
}

function writeRow({ label, value }: Row, colon: string): string {
  if (typeof value !== 'string' && 'href' in value) return `${label}${colon.trimEnd()}\n  ${value.href}`;
  return wrap(label + colon + (typeof value === 'string' ? value : value.text), '', '  ');
}
