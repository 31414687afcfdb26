import { z } from '@hono/zod-openapi';

/** Whether it is a path of ours and stays one, however a browser reads it: never an address of another site. */
export function isOwnPath(path: string): boolean {
  const ours = 'https://here.example';
  if (!/^\/[\w\-./~%?=&:+*,]*$/.test(path) || !URL.canParse(path, ours)) return false;
  const { origin, pathname } = new URL(path, ours);
  return origin === ours && !pathname.startsWith('//'); // `/..//evil.example` is one once its dots are followed
}

/** What is opened after signing in. */
export const returnTo = z
  .string()
  .max(500)
  .refine(isOwnPath, 'must be a path here, such as /cases/c_01k879u1tvuk9o4uvcue9hmn34')
  .openapi({ pattern: String.raw`^/[\w\-./~%?=&:+*,]*$`, example: '/cases/c_01k879u1tvuk9o4uvcue9hmn34' });
