import { saysSomething } from '../../domain/words.ts';
import { readPicture, type Picture, type PictureType } from './pictures.ts';

/** What evidence may be. Nothing in it runs when it is opened. */
export const evidenceTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf', 'text/plain'] as const;

/** What the bytes are, whatever was said about them. */
export type Evidence = Picture | { type: Exclude<(typeof evidenceTypes)[number], PictureType>; pixels?: never };

/** What the bytes themselves show; nothing when it is not what is kept, or a picture whose header cannot be read. */
export async function readEvidence(bytes: Buffer): Promise<Evidence | undefined> {
  if (bytes.indexOf('%PDF-') === 0) return isWholePdf(bytes) ? { type: 'application/pdf' } : undefined;
  return isPlainText(bytes) ? { type: 'text/plain' } : readPicture(bytes);
}

/** ISO 32000-1, 7.5: it begins with its version and ends with a mark, behind which programs leave all sorts of things. */
const isWholePdf = (bytes: Buffer): boolean =>
  /^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8)) && bytes.includes('%%EOF');

// oxlint-disable-next-line no-control-regex -- the point of it: text has none of these
const controls = /[\0-\x08\x0e-\x1f\x7f]/;

/** UTF-8 that says something, and is not the markup of a page or picture, which a careless reader would run. */
function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return saysSomething(text) && !text.trimStart().startsWith('<') && !controls.test(text);
  } catch {
    return false;
  }
}
