/** A moment: for machines (ISO-8601, UTC) and for the reader. */
export interface Moment {
  at: string;
  text: string;
}

/** A web address that a reader can follow: `http` or `https`, nothing else. */
export interface Link {
  href: string;
}

export interface Row {
  label: string;
  value: string | Moment | Link;
  /** The one row that the reader must not miss. */
  isDeadline?: true;
}

/** A part of a letter, before it is written as plain text or HTML. */
export type Block =
  | { kind: 'paragraph' | 'heading'; text: string }
  | { kind: 'rows'; rows: Row[] }
  | { kind: 'list'; items: { term?: string; text: string; href?: string }[] }
  | { kind: 'quotation'; source: string; text: string }
  | { kind: 'button'; label: string; href: string };

/** A letter, before it is written as plain text or HTML. */
export interface Content {
  language: string;
  subject: string;
  /** What a mail program shows beside the subject. */
  preview: string;
  greeting: string;
  blocks: Block[];
  closing: string;
  footer: string;
  /** What stands between a word and what is said of it. */
  colon: string;
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const heading = (text: string): Block => ({ kind: 'heading', text });

/** An address as a link, when it is one that is safe to follow. */
export function linkTo(address: string | undefined): Link | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) ? { href: url.href } : undefined;
}
