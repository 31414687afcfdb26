import { useState } from 'react';
import { useDraft } from '../data/drafts.ts';
import { useMembership } from '../data/me.ts';
import { outbox } from '../data/outbox.ts';
import type { Kept } from '../ui/file-drop.tsx';
import { useWords } from '../words/use-words.tsx';
import type { ChosenReason } from '../../domain/reasons/lists.ts';
import { bodyOf, decisionOf, isLastMinute, type Act, type Decision, type Entered } from './decisions.ts';
import { decisionsMade, draftsOf } from './decisions-made.ts';
import { snapshotOf, type CaseView } from './read-case.ts';

/** What somebody is choosing and writing, and how it is sent. */
export interface Deciding {
  decision: Decision;
  answer: string | undefined;
  choose: (answer: string | undefined) => void;
  note: string;
  setNote: (note: string) => void;
  files: readonly Kept[];
  setFiles: (files: readonly Kept[]) => void;
  right: string | undefined;
  setRight: (right: string) => void;
  by: string;
  setBy: (by: string) => void;
  /** Decides: at once held back, then sent; in the last minute it is asked for once more. */
  decide: (reasonCode?: ChosenReason) => void;
  /** What is to be confirmed, since it cannot be taken back. */
  confirming: { what: string; send: () => void; cancel: () => void } | undefined;
}

/** Titles can be as long as an offer's: enough to know it again. */
const short = (title: string): string => (title.length > 60 ? `${title.slice(0, 57)}…` : title);

const readFiles = (text: string): Kept[] => (text === '' ? [] : (JSON.parse(text) as Kept[]));

export function useDecision(
  view: CaseView,
  act: Act,
  { restored, onDecided }: { restored: Entered | undefined; onDecided: (act: Act) => void },
): Deciding {
  const words = useWords();
  const { membershipId } = useMembership();
  const before = restored?.act === act ? restored : undefined;
  const decision = decisionOf(act, view, words);
  const names = draftsOf(view.caseId, act);
  const [answer, choose] = useState(before?.answer);
  const [note, setNote] = useDraft(names.note);
  const [filesText, setFilesText] = useDraft(names.files);
  const [right, setRight] = useState(before?.iprRecordId);
  const [by, setBy] = useState(before?.by ?? 'PT24H');
  const [confirming, confirm] = useState<Entered>();
  const files = readFiles(filesText);
  const offer = short(snapshotOf(view).title ?? words.casePage.unnamed(view.listing.listingId));
  const what = decision.answers.find(({ value }) => value === answer)?.name ?? decision.title;

  const send = (entered: Entered, forMilliseconds?: number): void => {
    decisionsMade.forget(view.caseId);
    outbox.hold(
      {
        membershipId,
        request: {
          path: `/v1/cases/${encodeURIComponent(view.caseId)}/${decision.path}`,
          body: bodyOf(decision, entered),
          seenSequence: view.sequence,
        },
        caseIds: [view.caseId],
        title: words.casePage.decide.titleOf(what, offer),
        entered,
      },
      forMilliseconds === undefined ? {} : { forMilliseconds },
    );
    onDecided(act);
  };
  const decide = (reasonCode?: ChosenReason): void => {
    const entered: Entered = { act, answer, reasonCode, note, files, iprRecordId: right, by };
    if (isLastMinute(view.clock, Date.now())) confirm(entered);
    else send(entered);
  };
  return {
    decision,
    answer,
    choose,
    note,
    setNote,
    files,
    setFiles: (next) => setFilesText(next.length === 0 ? '' : JSON.stringify(next)),
    right,
    setRight,
    by,
    setBy,
    decide,
    confirming: confirming && {
      what: words.casePage.decide.titleOf(what, offer),
      send: () => send(confirming, 0),
      cancel: () => confirm(undefined),
    },
  };
}
