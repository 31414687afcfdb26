import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), named, uint32(crc32(named))]);
}

/** A black PNG in one bit a pixel; its rows pack a thousand to one. */
export function png(width: number, height: number, { rows = height, isMoving = false } = {}): Buffer {
  const head = Buffer.concat([uint32(width), uint32(height), Buffer.from([1, 0, 0, 0, 0])]);
  const pixels = Buffer.alloc(rows * (1 + Math.ceil(width / 8)));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    ...(isMoving ? [chunk('acTL', Buffer.concat([uint32(1), uint32(0)])), frame(width, height)] : []),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** That the first picture is a frame of a moving one. */
const frame = (width: number, height: number): Buffer =>
  chunk('fcTL', Buffer.concat([...[0, width, height, 0, 0].map(uint32), Buffer.from('000a00640000', 'hex')]));

/** A red picture that can be decoded. */
export const whole = (format: 'jpeg' | 'webp', width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: 'red' } })
    .toFormat(format)
    .toBuffer();

/** A JPEG up to where its pixels would begin. */
export function jpeg(width: number, height: number): Buffer {
  const frame = Buffer.alloc(19);
  frame.set([0xff, 0xc0, 0, 17, 8]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  frame.set([3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1], 9);
  const app0 = Buffer.from('ffe000104a46494600010100000100010000', 'hex');
  const scan = Buffer.from('ffda000c03010002110311003f00', 'hex');
  return Buffer.concat([Buffer.from('ffd8', 'hex'), app0, frame, scan, Buffer.alloc(64), Buffer.from('ffd9', 'hex')]);
}

/** A WebP without its pixels: a lossless one, whose first bytes tell its size. */
export function webp(width: number, height: number): Buffer {
  const data = Buffer.alloc(6);
  data[0] = 0x2f;
  data.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, 1);
  const body = Buffer.concat([Buffer.from('WEBPVP8L', 'latin1'), lengthOf(data), data]);
  return Buffer.concat([Buffer.from('RIFF', 'latin1'), lengthOf(body), body]);
}

function lengthOf(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return length;
}
