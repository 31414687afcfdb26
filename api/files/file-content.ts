import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';

/** What evidence may be. Nothing in it runs when it is opened. */
export const evidenceTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf', 'text/plain'] as const;
type EvidenceType = (typeof evidenceTypes)[number];

/** A picture that small files can declare, and that a reader's browser could not hold: 4 bytes a pixel, decoded. */
export const pixelsAtMost = 50_000_000;

/** What the bytes are, whatever was said about them. */
export interface Evidence {
  type: EvidenceType;
  /** Width times height, as a picture declares it: nothing here decodes one. */
  pixels?: number;
}

/** What the bytes themselves show; nothing when it is not what is kept, or a picture whose header cannot be read. */
export async function readEvidence(bytes: Uint8Array): Promise<Evidence | undefined> {
  const found = await fileTypeFromBuffer(bytes);
  const type = found ? evidenceTypes.find((one) => one === found.mime) : isPlainText(bytes) && 'text/plain';
  if (!type) return undefined;
  if (!type.startsWith('image/')) return { type };
  const pixels = pixelsOf(bytes);
  return pixels === undefined ? undefined : { type, pixels };
}

function pixelsOf(bytes: Uint8Array): number | undefined {
  try {
    const { width, height } = imageSize(bytes);
    return width * height || undefined; // nothing wide is no picture
  } catch {
    return undefined; // the header is broken
  }
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
