import type { ErrorCode } from '../../domain/errors.ts';

/** Whether a fault stands at a field or within it: `/territories/2` is one of `/territories`. */
export const isUnderPointer = (pointer: string, field: string): boolean =>
  pointer === field || pointer.startsWith(`${field}/`);

/** What must not be empty and is, by its pointer. */
export const missingIn = (needed: Record<string, unknown>): string[] =>
  Object.entries(needed).flatMap(([pointer, value]) => (isEmpty(value) ? [pointer] : []));

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/**
 * Whether somebody has answered for good: then the next press is another request, under a key of its own.
 * @param refusal nothing when nobody answered
 */
export const wasAnswered = (refusal: { status: number; code?: ErrorCode | undefined } | undefined): boolean =>
  refusal !== undefined &&
  refusal.status < 500 &&
  ![408, 429].includes(refusal.status) &&
  refusal.code !== 'request_in_progress';

/** What somebody wrote as a list: parted by commas, blanks or lines, each once. */
export const listIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\s,;，、；]+/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];

/** The same of countries, whose codes are capitals. */
export const countriesIn = (text: string): string[] => listIn(text.toUpperCase());
