import type { Inspection } from './inspection.ts';

/** What only a fault of ours prints. */
const marks =
  /unhandled|uncaught|TypeError(?!: fetch failed|","message":"fetch failed)|ReferenceError|RangeError|nondeterminis|LedgerFork/i;
const shownAtMost = 5;
/** What is printed after such a line says where it came from. */
const linesOfContext = 12;

/** The parts complain of what befalls them, and of nothing that is a bug; the api answers no 5xx but 503. */
export const inspectLogs: Inspection = ({ logs }) =>
  logs.flatMap(({ part, lines }) => {
    const isWrong = part.startsWith('api') ? isWrongAnswer : (line: string) => marks.test(line);
    const wrong = lines.flatMap((line, index) => (isWrong(line) ? [index] : []));
    const more = wrong.length > shownAtMost ? [`${part} has printed ${wrong.length} such lines`] : [];
    const shown = wrong.slice(0, shownAtMost).map((index) => {
      const context = lines[index]!.startsWith('{') ? 1 : linesOfContext;
      return `${part} has printed: ${lines
        .slice(index, index + context)
        .join('\n')
        .slice(0, 1500)}`;
    });
    return [...shown, ...more];
  });

/** A line of the api's log is an object; what else it prints is a fault that nobody caught. */
function isWrongAnswer(line: string): boolean {
  if (!line.startsWith('{') || !line.endsWith('}')) return marks.test(line); // also what a kill has cut off
  const { status, level, msg } = JSON.parse(line) as { status?: number; level?: number; msg?: string };
  return (
    (status !== undefined && status >= 500 && status !== 503) || ((level ?? 0) >= 50 && msg === 'a request failed')
  );
}
