import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { lineResults, type BatchLine, type LineResult } from '../../../database/intake/suspicion-batches.ts';
import { apiClient } from '../../../api/client.ts';
import { fetchOrExplain, IntakeFailure, type ApiAddress } from './fetch-or-explain.ts';

/** How far a file has come. */
export interface Tally extends Record<LineResult, number> {
  lines: number;
  /** How often each reason for a refusal was given. */
  reasons: Map<string, number>;
}

/** The media type of a file by its name. @throws IntakeFailure for any other */
export function mediaTypeOf(file: string): 'text/csv' | 'application/x-ndjson' {
  if (/\.csv$/i.test(file)) return 'text/csv';
  if (/\.(ndjson|jsonl)$/i.test(file)) return 'application/x-ndjson';
  throw new IntakeFailure(`${file} is neither .csv nor .ndjson`);
}

/**
 * Streams a file of suspicions to the API.
 * @param marketplaceId where the offers of a CSV stand
 * @param onLine told after each line that came back
 * @throws IntakeFailure also when the answer ends before its summary
 */
export async function sendFile(
  file: string,
  { url, key, marketplaceId }: ApiAddress & { marketplaceId: string },
  onLine: (tally: Tally) => void,
): Promise<Tally> {
  const mediaType = mediaTypeOf(file);
  const source = await open(file);
  const client = apiClient({ url, key, fetch: fetchOrExplain });
  const { body: told } = await client.post('/v1/suspicion-batches', {
    query: { marketplaceId },
    body: Readable.toWeb(source.createReadStream()) as ReadableStream,
    contentType: mediaType,
  });
  const tally: Tally = { lines: 0, opened: 0, joined: 0, known: 0, refused: 0, reasons: new Map() };
  const answer = createInterface({ input: Readable.fromWeb(told as NodeStream) });
  let isWhole = false;
  try {
    for await (const text of answer) {
      const line = JSON.parse(text) as BatchLine | { summary: object; problem?: never };
      if ('summary' in line) isWhole = true;
      else if (line.result) onLine(count(tally, line));
    }
    if (isWhole) return tally;
  } catch (error) {
    throw new IntakeFailure(brokenOff(url, tally), { cause: error });
  }
  throw new IntakeFailure(brokenOff(url, tally));
}

const brokenOff = (url: string, tally: Tally): string =>
  `${url} broke off. Taken until then: ${inWords(tally)}.\n` +
  'Send the file again when it answers: what was taken is then known, and nothing is opened twice.';

function count(tally: Tally, { result, problem }: BatchLine): Tally {
  tally.lines++;
  tally[result]++;
  if (problem) {
    const reason = `${problem.code} ${problem.pointer}`.trim();
    tally.reasons.set(reason, (tally.reasons.get(reason) ?? 0) + 1);
  }
  return tally;
}

/** Such as `515 lines: 236 opened, 279 joined, 0 known, 0 refused`. */
export const inWords = (tally: Tally): string =>
  `${tally.lines} lines: ${lineResults.map((result) => `${tally[result]} ${result}`).join(', ')}`;
