import sharp, { type Metadata, type Sharp } from 'sharp';

// Whoever sends a file does not choose which of the library's many readers opens it.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
sharp.concurrency(1); // a picture takes one core, and leaves the others to who asks meanwhile
sharp.cache(false);

/** A picture that small files can declare, and that a reader's browser could not hold: 4 bytes a pixel, decoded. */
export const pixelsAtMost = 50_000_000;

const types = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const;
export type PictureType = (typeof types)[keyof typeof types];

export interface Picture {
  type: PictureType;
  /** Width times height, of all frames of a moving picture, as its header declares it. */
  pixels: number;
}

/** What kind of picture it is; nothing when it is none that is kept. Decodes none. */
export async function readPicture(bytes: Buffer): Promise<Picture | undefined> {
  const header = await readHeader(bytes);
  const type = header && Object.entries(types).find(([format]) => format === header.format)?.[1];
  return type && { type, pixels: header.width * header.height * (header.pages ?? 1) };
}

async function readHeader(bytes: Buffer): Promise<Metadata | undefined> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return undefined; // no picture, or its header is broken
  }
}

/**
 * A picture as others are shown it: what is seen in it, upright, and nothing of place, time and device. Of a moving PNG the
 * first frame, of a moving WebP all.
 * @returns nothing when it cannot be decoded to its end
 */
export async function withoutTraces(bytes: Buffer, type: PictureType): Promise<Buffer | undefined> {
  const source = sharp(bytes, { failOn: 'truncated', limitInputPixels: pixelsAtMost, animated: type === 'image/webp' });
  const upright = source.autoOrient();
  return encoded(upright, type)
    .toBuffer()
    .catch(() => undefined);
}

/** Everything that is not the picture itself is left out unless asked for. */
function encoded(picture: Sharp, type: PictureType): Sharp {
  switch (type) {
    case 'image/jpeg':
      return picture.jpeg({ quality: 90, chromaSubsampling: '4:4:4' });
    case 'image/png':
      return picture.png();
    case 'image/webp':
      return picture.webp({ quality: 90, effort: 2 });
  }
}
