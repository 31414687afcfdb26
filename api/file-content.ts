import { fileTypeFromBuffer } from 'file-type';

/** What evidence may be. Nothing in it runs when it is opened. */
export const evidenceTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf', 'text/plain'] as const;
export type EvidenceType = (typeof evidenceTypes)[number];

/** The type that the bytes themselves show, whatever was said about them; nothing when it is not one that is kept. */
export async function evidenceTypeOf(bytes: Uint8Array): Promise<EvidenceType | undefined> {
  const found = await fileTypeFromBuffer(bytes);
  if (found) return evidenceTypes.find((type) => type === found.mime);
  return isPlainText(bytes) ? 'text/plain' : undefined;
}

// oxlint-disable-next-line no-control-regex -- the point of it: text has none of these
const controls = /[\0-\x08\x0e-\x1f\x7f]/;

/** UTF-8 that is not the markup of a page or picture, which a careless reader would run. */
function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.length > 0 && !text.trimStart().startsWith('<') && !controls.test(text);
  } catch {
    return false;
  }
}
