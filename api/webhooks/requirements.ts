import { randomBytes } from 'node:crypto';
import { flawOf } from '../../domain/public-url.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { Problem } from '../http/problem.ts';

/** Where nothing would be sent to is refused at once; where a name leads shows when something is sent. @throws Problem invalid */
export function requireUrl({ privateNetworks }: Pick<Dependencies, 'privateNetworks'>, url: string | undefined): void {
  const detail = url === undefined ? undefined : flawOf(url, privateNetworks);
  if (detail) throw new Problem('invalid', 'the body does not fit', { errors: [{ pointer: '/url', detail }] });
}

export const noSuchEndpoint = (): Problem => new Problem('not_found', 'your brand has no such endpoint');

/** A new secret as Standard Webhooks has it: 256 bits that nobody can guess. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;
