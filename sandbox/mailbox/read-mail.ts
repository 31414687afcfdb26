import { simpleParser, type HeaderLines } from 'mailparser';
import type { MailEntry, MailStore } from './mail-store.ts';

/** A mail as it is shown. `to` is whom it was delivered to; names of headers are in lower case. */
export interface Mail {
  id: string;
  receivedAt: string;
  messageId: string | null;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html?: string;
  headers: Record<string, string>;
}

/** Reads and parses a stored mail. */
export async function readMail(store: MailStore, entry: MailEntry): Promise<Mail> {
  const parsed = await simpleParser(await store.read(entry), { skipHtmlToText: true, skipTextToHtml: true });
  return {
    id: entry.id,
    receivedAt: entry.receivedAt,
    messageId: parsed.messageId ?? null,
    from: parsed.from?.text ?? '',
    to: entry.recipients,
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    ...(parsed.html && { html: parsed.html }),
    headers: readHeaders(parsed.headerLines),
  };
}

/** The headers as they were sent, unfolded; repeated ones are joined by a comma, as RFC 9110 does it. */
function readHeaders(lines: HeaderLines): Record<string, string> {
  const headers = new Map<string, string>();
  for (const { key, line } of lines) {
    const value = line
      .slice(line.indexOf(':') + 1)
      .replace(/\r?\n\s+/g, ' ')
      .trim();
    const earlier = headers.get(key);
    headers.set(key, earlier === undefined ? value : `${earlier}, ${value}`);
  }
  return Object.fromEntries(headers);
}
