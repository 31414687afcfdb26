import type { ColumnType } from 'kysely';

/** A moment: read as ISO text, written as ISO text (see `connect`). */
export type Moment = string;

/** JSON: read parsed, written as text or as a plain object. */
export type Json<T> = ColumnType<T, string, string>;

/** A whole number of 64 bits: read as text. */
export type Count = ColumnType<string, number, never>;
