import { fitFileName } from '../../domain/file-name.ts';
import { fileAddress } from './seller-api.ts';

export type FileRefusal = 'too_large' | 'unsupported_type' | 'heic' | 'unreadable' | 'unreachable';

/** Why a file did not arrive. */
export class FileRefused extends Error {
  override name = 'FileRefused';
  readonly why: FileRefusal;
  constructor(why: FileRefusal) {
    super(why);
    this.why = why;
  }
}

const pictures = ['image/jpeg', 'image/png', 'image/webp'];

/** What a refusal means for the one who has the file: what it is called tells what they take it for. */
function refusalOf(status: number, { name, type }: File): FileRefusal {
  if (status === 413) return 'too_large';
  if (status !== 415) return 'unreachable';
  if (/\.hei[cf]$/i.test(name)) return 'heic';
  return pictures.includes(type) ? 'unreadable' : 'unsupported_type';
}

const bytesAtMost = 10_000_000;

/**
 * Sends a file, and tells how much of it has gone; `fetch` would not say it.
 * @returns its SHA-256
 * @throws FileRefused
 */
export function sendFile(token: string, file: File, progress: (share: number) => void): Promise<string> {
  if (file.size > bytesAtMost) return Promise.reject(new FileRefused('too_large'));
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const name = fitFileName(file.name);
    const query = name === '' ? '' : `?${new URLSearchParams({ name })}`;
    request.open('PUT', fileAddress(token, '').replace(/\/$/, '') + query);
    request.responseType = 'json';
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total }) => total > 0 && progress(loaded / total));
    request.addEventListener('error', () => reject(new FileRefused('unreachable')));
    request.addEventListener('load', () => {
      const { sha256 } = (request.response ?? {}) as { sha256?: string };
      if (request.status === 200 && sha256 !== undefined) resolve(sha256);
      else reject(new FileRefused(refusalOf(request.status, file)));
    });
    request.send(file);
  });
}
