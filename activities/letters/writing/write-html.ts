import { html, raw } from 'hono/html';
import type { Block, Content, Row } from '../content.ts';
import { styles, themes } from './styles.ts';

type Markup = ReturnType<typeof html>;

/** A letter as a complete HTML page: no scripts, nothing loaded from elsewhere, light and dark. */
export function writeHtml(content: Content): string {
  const written = page(content);
  if (written instanceof Promise) throw new Error('nothing in a letter is waited for');
  return written.toString();
}

const page = ({ language, subject, preview, greeting, blocks, closing, footer, colon }: Content): Markup =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${subject}</title>
        <style>
          ${raw(themes)}
        </style>
      </head>
      <body class="page" style="${styles.page}">
        <div style="${styles.preview}">${preview}</div>
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0">
          <tr>
            <td align="center" style="${styles.margin}">
              <table role="presentation" class="sheet" cellpadding="0" cellspacing="0" style="${styles.sheet}">
                <tr>
                  <td style="${styles.content}">
                    <p style="${styles.paragraph}">${greeting}</p>
                    ${blocks.map((block) => writeBlock(block, colon))}
                    <p style="${styles.paragraph}">${closing.split('\n').map((line) => html`${line}<br />`)}</p>
                  </td>
                </tr>
              </table>
              <p class="muted" style="${styles.footer}">${footer}</p>
            </td>
          </tr>
        </table>
      </body>
    </html>`;

function writeBlock(block: Block, colon: string): Markup {
  switch (block.kind) {
    case 'paragraph':
      return html`<p style="${styles.paragraph}">${block.text}</p>`;
    case 'heading':
      return html`<h2 style="${styles.heading}">${block.text}</h2>`;
    case 'rows':
      return html`<table class="rows" cellpadding="0" cellspacing="0" style="${styles.rows}">
        ${block.rows.map(writeRow)}
      </table>`;
    case 'list':
      return html`<ul style="${styles.list}">
        ${block.items.map(
          ({ term, text, href }) =>
            html`<li style="${styles.item}">
              ${term ? html`<strong>${term}${colon}</strong>` : ''}${text} ${href ? writeLink(href) : ''}
            </li>`,
        )}
      </ul>`;
    case 'quotation':
      return html`<p style="${styles.source}">${block.source}</p>
        <blockquote class="quotation" style="${styles.quotation}">${block.text}</blockquote>`;
    case 'button':
      return html`<p style="${styles.paragraph}">
        <a class="button" href="${block.href}" style="${styles.button}">${block.label}</a>
      </p>`;
  }
}

const writeRow = ({ label, value, isDeadline }: Row): Markup =>
  html`<tr>
    <th scope="row" class="cell muted" style="${styles.label}">${label}</th>
    <td class="cell" style="${styles.cell}">
      ${isDeadline ? html`<strong>${writeValue(value)}</strong>` : writeValue(value)}
    </td>
  </tr>`;

function writeValue(value: Row['value']): Markup | string {
  if (typeof value === 'string') return value;
  return 'href' in value ? writeLink(value.href) : html`<time datetime="${value.at}">${value.text}</time>`;
}

const writeLink = (href: string): Markup => html`<a class="link" href="${href}" style="${styles.link}">${href}</a>`;
