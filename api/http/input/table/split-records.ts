/** Longer than any record that was meant. */
export const recordBytesAtMost = 1_000_000;

/** The bytes of a record and the line on which it begins, or why they cannot be had. */
export type RawRecord = { line: number; bytes: Buffer; fault?: never } | { line: number; fault: RecordFault };

/** After `unclosed_quote` nothing follows: it reaches to the end of the stream. */
type RecordFault = 'too_long' | 'unclosed_quote';

type State = 'field_start' | 'plain' | 'quoted' | 'quote_in_quotes';

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;
const comma = 44;

/**
 * Splits a stream at its line ends, LF, CRLF or CR; where `quoting`, a line end within quotes belongs to the record (RFC 4180). Holds one
 * record at a time, and nothing of one that is too long. Made here because a CSV parser gives up the whole stream at the
 * first record that is too long, and looks for the end of an unclosed quote through all that follows: what is broken
 * shall cost as few lines as it can.
 */
export async function* splitRecords(
  chunks: AsyncIterable<Uint8Array>,
  { quoting }: { quoting: boolean },
): AsyncGenerator<RawRecord> {
  let line = 1;
  let firstLine = 1;
  let parts: Buffer[] = [];
  let length = 0;
  let state: State = 'field_start';
  let before = lineFeed;

  const take = (bytes: Buffer): void => {
    length += bytes.length;
    if (length > recordBytesAtMost) parts = [];
    else parts.push(bytes);
  };
  const finish = (): RawRecord => {
    const isTooLong = length > recordBytesAtMost;
    const record = isTooLong
      ? { line: firstLine, fault: 'too_long' as const }
      : { line: firstLine, bytes: Buffer.concat(parts) };
    firstLine = line;
    parts = [];
    length = 0;
    state = 'field_start';
    return record;
  };

  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let start = 0;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at]!;
      const isSecondHalf = byte === lineFeed && before === carriageReturn;
      const isLineEnd = byte === lineFeed || byte === carriageReturn;
      before = byte;
      if (isLineEnd && !isSecondHalf) line++;
      if (isLineEnd && state !== 'quoted') {
        if (!isSecondHalf) take(bytes.subarray(start, at));
        start = at + 1;
        if (!isSecondHalf) yield finish();
      } else if (quoting) {
        state = next(state, byte);
      }
    }
    take(bytes.subarray(start));
  }
  if (state === 'quoted') yield { line: firstLine, fault: 'unclosed_quote' };
  else if (length > 0) yield finish();
}

/** A quote counts at the beginning of a field; whatever follows a closing one, the field is no longer quoted. */
function next(state: State, byte: number): State {
  if (state === 'quoted') return byte === quote ? 'quote_in_quotes' : 'quoted';
  if (byte === comma) return 'field_start';
  return byte === quote && state !== 'plain' ? 'quoted' : 'plain';
}
