import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** A twelfth is left of a history, and a fifth of a workflow bundle; more thorough ones cost ten times the time. */
const quality = 5;

/** Bytes as they are kept. */
export const pack = (bytes: Uint8Array): Promise<Buffer> =>
  compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });

export const unpack = (packed: Uint8Array): Promise<Buffer> => decompress(packed);
