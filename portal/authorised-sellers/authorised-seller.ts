import type { api } from '../data/api.ts';

export type AuthorisedSeller = Awaited<ReturnType<typeof api.get<'/v1/authorised-sellers'>>>['body']['items'][number];

/** What became of a line of a file. */
interface LineResult {
  line: number;
  result: 'authorised' | 'known' | 'refused';
  sellerId?: string;
  problem?: { code: string; detail: string; pointer: string };
}

/** What became of a file: its lines, and whether all of it was read. */
export interface FileResult {
  lines: LineResult[];
  isWhole: boolean;
}

/** The answer to a file: an object a line, `{summary}` in the end. Without it the answer was broken off. */
export function resultsIn(text: string): FileResult {
  const objects = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => readObject(line));
  return {
    lines: objects.filter((one): one is LineResult => 'line' in one),
    isWhole: objects.some((one) => 'summary' in one),
  };
}

function readObject(line: string): (LineResult | { summary: object })[] {
  try {
    return [JSON.parse(line) as LineResult | { summary: object }];
  } catch {
    return []; // broken off within a line
  }
}
