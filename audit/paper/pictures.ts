import sharp from 'sharp';
import type { Held } from '../story/case-story.ts';

/** A picture as it is printed. */
export interface Shown {
  bytes: Buffer;
  width: number;
  height: number;
}

const [widest, highest] = [900, 900];

/** Pictures as they can be printed; nothing for what is not there, or is no picture. One after the other: each takes a core. */
export async function printable(pictures: readonly Held<Uint8Array>[]): Promise<(Shown | undefined)[]> {
  const shown: (Shown | undefined)[] = [];
  for (const one of pictures) shown.push(one.state === 'here' ? await printed(one.value) : undefined);
  return shown;
}

async function printed(bytes: Uint8Array): Promise<Shown | undefined> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: 50_000_000 })
      .autoOrient()
      .resize(widest, highest, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 80 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    return undefined; // no picture, or one that cannot be decoded: the paper says so
  }
}
