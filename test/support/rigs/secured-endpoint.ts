import { expect, test } from 'vitest';
import { permissions, type Action } from '../../../domain/access/permissions.ts';
import { isBrandRole } from '../../../domain/access/roles.ts';
import { callers, type CallerName } from './people.ts';
import type { ApiRig } from './api-rig.ts';

interface Request {
  method: string;
  path: string;
  body?: object;
}

/**
 * What holds for every endpoint that acts on a case, whatever it does. Call it inside a `describe`.
 * @param request one that would be answered, were it asked with `key`
 */
export function securedEndpoint(
  rig: () => ApiRig,
  action: Action,
  key: keyof ApiRig['keys'],
  request: () => Request | Promise<Request>,
): void {
  const askWith = async (given: string | undefined, changes: Partial<Request> = {}) => {
    const { method, path, body } = { ...(await request()), ...changes };
    return rig().ask(method, path, { ...(given && { key: given }), ...(body && { body }) });
  };
  const refusal = (status: number, code: string) => ({
    status,
    body: { status, code, type: `urn:joint-force:problem:${code}`, requestId: expect.any(String) },
  });

  test('without a valid key, nothing is answered', async () => {
    expect(await askWith(undefined)).toMatchObject(refusal(401, 'key_missing'));
    expect(await askWith(`jf_${'x'.repeat(43)}`)).toMatchObject(refusal(401, 'key_invalid'));
    expect(await askWith(rig().keys.revoked)).toMatchObject(refusal(401, 'key_invalid'));
  });

  test('a role that has not this action, and a key without this scope, are refused', async () => {
    const { keys } = rig();
    const others = (Object.keys(callers) as CallerName[]).filter(
      (name) => !permissions[callers[name].role].includes(action),
    );
    for (const name of others) expect(await askWith(keys[name])).toMatchObject(refusal(403, 'not_permitted'));
    const role = key in callers ? callers[key as CallerName].role : 'lead';
    const scopes = permissions[role].filter((other) => other !== action);
    const narrow = await rig().issue({
      role,
      actorId: 'narrow',
      ...(isBrandRole(role) && { brandId: 'brand-1' }),
      scopes,
    });
    expect(await askWith(narrow)).toMatchObject(refusal(403, 'not_permitted'));
  });
}

/** Another brand does not learn that the case exists. */
export function hiddenFromOtherBrands(rig: () => ApiRig, request: () => Promise<Request>): void {
  test('another brand’s case is not found', async () => {
    const { method, path, body } = await request();
    const reply = await rig().ask(method, path, { key: rig().keys.otherAdministrator, ...(body && { body }) });
    expect(reply).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });
}

/** What holds for every JSON body. */
export function validatedBody(rig: () => ApiRig, key: keyof ApiRig['keys'], request: () => Promise<Request>): void {
  const ask = async (body: unknown, headers = {}) => {
    const { method, path } = await request();
    return rig().ask(method, path, { key: rig().keys[key], body, headers });
  };

  test('a body that cannot be read, or is none that is taken, is refused', async () => {
    expect(await ask('{', { 'Content-Type': 'application/json' })).toMatchObject({ status: 400 });
    expect(await ask('a=b', { 'Content-Type': 'text/plain' })).toMatchObject({ status: 415 });
    expect(await ask({ padding: 'x'.repeat(1_000_001) })).toMatchObject({ status: 413 });
  });

  test('an unknown field is refused', async () => {
    const { body } = await request();
    expect(await ask({ ...body, surprise: 1 })).toMatchObject({ status: 422, body: { code: 'invalid' } });
  });
}
