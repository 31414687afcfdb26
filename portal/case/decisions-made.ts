import { forgetDraft } from '../data/drafts.ts';
import { outbox } from '../data/outbox.ts';
import type { Held } from '../data/outbox-rules.ts';
import { takenBack } from '../data/taken-back.ts';
import type { Act, Entered } from './decisions.ts';

/** A decision that was not taken, and why. */
interface Refused {
  held: Held;
  problem: Error;
}

interface Known {
  /** To be entered again, since it was taken back. */
  restored: ReadonlyMap<string, Entered>;
  refused: ReadonlyMap<string, Refused>;
  sent: ReadonlySet<string>;
}
let known: Known = { restored: new Map(), refused: new Map(), sent: new Set() };
const readers = new Set<() => void>();

function become(next: Partial<Known>): void {
  known = { ...known, ...next };
  for (const reader of readers) reader();
}

/** Names of what is being written for an act: the words, and the files beside them. */
export const draftsOf = (caseId: string, act: Act) => ({
  note: `${caseId}/${act}`,
  files: `${caseId}/${act}/files`,
});

const isEntered = (entered: unknown): entered is Entered =>
  typeof entered === 'object' && entered !== null && 'act' in entered && 'note' in entered;

const without = <T>(all: ReadonlyMap<string, T>, caseId: string): Map<string, T> =>
  new Map([...all].filter(([id]) => id !== caseId));

outbox.hear(({ held, problem }) => {
  const [caseId] = held.caseIds;
  if (caseId === undefined || !isEntered(held.entered)) return;
  if (problem) return become({ refused: new Map(known.refused).set(caseId, { held, problem }) });
  const { note, files } = draftsOf(caseId, held.entered.act);
  forgetDraft(note);
  forgetDraft(files);
  become({ refused: without(known.refused, caseId), sent: new Set(known.sent).add(caseId) });
});

takenBack.hear(({ caseIds: [caseId], entered }) => {
  if (caseId !== undefined && isEntered(entered))
    become({ restored: new Map(known.restored).set(caseId, { ...entered }) });
});

/** What came of decisions while the person was elsewhere already. */
export const decisionsMade = {
  subscribe(reader: () => void): () => void {
    readers.add(reader);
    return () => readers.delete(reader);
  },
  read: (): Known => known,
  /** The person has read it. */
  understood: (caseId: string): void => become({ refused: without(known.refused, caseId) }),
  /** It is decided anew. */
  forget: (caseId: string): void =>
    become({ restored: without(known.restored, caseId), refused: without(known.refused, caseId) }),
};
