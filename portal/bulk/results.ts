import type { ErrorCode } from '../../domain/errors.ts';
import { ApiProblem } from '../data/api.ts';
import { outbox, type Sent } from '../data/outbox.ts';
import type { BulkChoice } from './plan.ts';

/** What the outbox keeps of a bulk, to restore it and to name its lines. */
export interface BulkEntered {
  bulk: true;
  choice: BulkChoice;
  /** What its cases are called. */
  titles: Record<string, string>;
}

/** What came of one line. */
export interface Line {
  caseId: string;
  title: string;
  problem?: { code?: ErrorCode | undefined; detail: string };
}

/** What came of a bulk, as far as it is known. */
export interface Results {
  act: string;
  lines: readonly Line[];
}

export const isBulk = (entered: unknown): entered is BulkEntered =>
  typeof entered === 'object' && entered !== null && 'bulk' in entered;

const readers = new Set<() => void>();
let newest: Results | undefined;

function become(next: Results | undefined): void {
  newest = next;
  for (const reader of readers) reader();
}

/** What came of the newest bulk, until it was read; also when its answer comes while another page is open. */
export const results = {
  subscribe(reader: () => void): () => void {
    readers.add(reader);
    return () => readers.delete(reader);
  },
  read: (): Results | undefined => newest,
  forget: (): void => become(undefined),
};

/** The lines of an answer, or, when all of a batch was refused, all of them with the same problem. */
function linesOf(sent: Sent, { titles }: BulkEntered): Line[] {
  const titled = (caseId: string) => ({ caseId, title: titles[caseId] ?? caseId });
  if (sent.problem) {
    const code = sent.problem instanceof ApiProblem ? sent.problem.code : undefined;
    const problem = { code, detail: sent.problem.message };
    return sent.held.caseIds.map((caseId) => ({ ...titled(caseId), problem }));
  }
  const { results: answered } = sent.answer as {
    results: { caseId: string; problem?: NonNullable<Line['problem']> }[];
  };
  return answered.map(({ caseId, problem }) => ({ ...titled(caseId), ...(problem && { problem }) }));
}

outbox.hear((sent) => {
  const { entered, together, key } = sent.held;
  if (!isBulk(entered)) return;
  const act = together ?? key;
  const before = newest?.act === act ? newest.lines : [];
  become({ act, lines: [...before, ...linesOf(sent, entered)] });
});
