import { errorCodes, type ErrorCode } from '../../../domain/errors.ts';
import type { Operation } from './operations.ts';
import type { Reply } from './send.ts';

/** What is wrong with an answer by the description of its operation; nothing when it is one that callers were told of. */
export function findMisfit({ gives, misfit }: Operation, { status, headers, body }: Reply): string | undefined {
  const documented = gives[status];
  if (!documented) return `status ${status} is not documented`;
  const mediaType = String(headers['content-type'] ?? '').split(';')[0]!;
  if (!(mediaType in documented.content)) return `content type "${mediaType}" is not documented for ${status}`;
  const isProblem = mediaType === 'application/problem+json';
  if (status >= 400 && !isProblem && status !== 503) return 'an error that is no problem document';
  if (status >= 500 && status !== 503) return 'a fault of ours';
  if (status === 503 && isProblem && !headers['retry-after']) return '503 without Retry-After';

  if (mediaType === 'application/x-ndjson') return misfitOfLines(body.toString());
  if (!mediaType.includes('json')) return undefined;
  const answer = parsed(body.toString());
  if (answer === undefined) return 'not JSON';
  const wrong = misfit(status, mediaType, answer);
  if (wrong) return `does not fit its schema: ${wrong}`;
  return isProblem
    ? misfitOfProblem(answer as { code: ErrorCode; status: number }, status, documented.description)
    : undefined;
}

function misfitOfProblem(
  problem: { code: ErrorCode; status: number },
  status: number,
  description: string,
): string | undefined {
  if (problem.status !== status || errorCodes[problem.code].status !== status)
    return `${problem.code} is not of ${status}`;
  return description.includes(`\`${problem.code}\``)
    ? undefined
    : `code ${problem.code} is not documented for ${status}`;
}

/** A batch is answered to its end: the last line sums up. */
function misfitOfLines(text: string): string | undefined {
  const lines = text.trim().split('\n').map(parsed) as ({ summary?: unknown; result?: unknown } | undefined)[];
  if (lines.slice(0, -1).some((line) => line?.result === undefined)) return 'a line without a result';
  return lines.at(-1)?.summary === undefined ? 'an answer without a summary' : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
