import canonicalize from 'canonicalize';
import { hexOf, textOf, utf8 } from './bytes.ts';
import type { Tools } from './tools.ts';

/** What JSON can say. */
export type Json = null | boolean | number | string | Json[] | { [member: string]: Json };
export type JsonObject = { [member: string]: Json };

/** The RFC 8785 form of a value. @throws Error when it has none */
function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('the value has no canonical JSON form');
  return text;
}

/** Lower-case hex SHA-256 of the UTF-8 bytes of the RFC 8785 form. @throws Error when the value has no such form */
export const hashOf = async (value: unknown, tools: Tools): Promise<string> =>
  hexOf(await tools.sha256(utf8(canonical(value))));

/**
 * Reads JSON that must stand in its RFC 8785 form, so that the same is never said in two ways: no member twice, no blank,
 * no number or letter written otherwise.
 * @returns the value, or in words what is wrong
 */
export function readCanonical(source: Uint8Array | string): { value: Json } | { wrong: string } {
  const text = typeof source === 'string' ? source : textOf(source);
  if (text === undefined) return { wrong: 'is no UTF-8' };
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return { wrong: 'is no JSON' };
  }
  try {
    if (canonical(value) === text) return { value };
  } catch (error) {
    if (error instanceof RangeError) return { wrong: 'is nested too deeply' };
    return { wrong: 'has no RFC 8785 form' };
  }
  return { wrong: 'is not in its RFC 8785 form' };
}

/** Reads JSON as it comes, in whatever form; nothing when it is none. */
export function readJson(bytes: Uint8Array): Json | undefined {
  try {
    return JSON.parse(textOf(bytes) ?? '') as Json;
  } catch {
    return undefined;
  }
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether an object has these members, and beside them none but those that it may have. */
export function hasMembers(value: JsonObject, names: readonly string[], optional: readonly string[] = []): boolean {
  const present = Object.keys(value);
  return (
    names.every((name) => Object.hasOwn(value, name)) &&
    present.every((name) => names.includes(name) || optional.includes(name))
  );
}

/** ISO-8601, UTC, milliseconds; a day that no calendar has is none. */
export function isMoment(value: Json | undefined): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value)) return false;
  const time = Date.parse(value);
  return Number.isFinite(time) && new Date(time).toISOString() === value;
}

/** A whole number from 0 that JSON keeps exactly. */
export const isCount = (value: Json | undefined): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
