import { useState, useSyncExternalStore } from 'react';
import { outbox } from '../data/outbox.ts';
import { useKeys } from '../ui/keys.ts';
import { useWords } from '../words/use-words.tsx';
import { DecisionForm } from './decision-form.tsx';
import { decisionsMade } from './decisions-made.ts';
import { possibleActs, type Act, type Entered } from './decisions.ts';
import styles from './decision.module.css';
import { FurtherActs } from './further-acts.tsx';
import { NotTaken } from './not-taken.tsx';
import { OnItsWay } from './on-its-way.tsx';
import type { CaseEvent, CaseView } from './read-case.ts';
import { useDecision } from './use-decision.ts';

/** What the person is waited for in a case, and all else that is possible. */
export function DecisionPanel({
  view,
  events,
  onDecided,
}: {
  view: CaseView;
  events: readonly CaseEvent[];
  onDecided: () => void;
}) {
  const words = useWords().casePage;
  const held = useSyncExternalStore(outbox.subscribe, outbox.read).find(({ caseIds }) => caseIds.includes(view.caseId));
  const { restored, refused } = useSyncExternalStore(decisionsMade.subscribe, decisionsMade.read);
  const again = restored.get(view.caseId);
  const { main, further } = possibleActs(view.allowedActions);
  const [opened, open] = useState<Act | undefined>(again && again.act !== main ? again.act : undefined);
  const act = opened !== undefined && view.allowedActions.includes(opened) ? opened : main;
  useKeys(
    further.includes('requestInformation') && !held
      ? [{ keys: 'i', label: words.decide.titles.requestInformation, run: () => open('requestInformation') }]
      : [],
  );
  if (held) return <OnItsWay held={held} view={view} events={events} />;
  return (
    <>
      {refused.has(view.caseId) && <NotTaken refused={refused.get(view.caseId)!} view={view} events={events} />}
      {act ? (
        <Open
          key={`${act} ${again ? JSON.stringify(again) : ''}`}
          view={view}
          events={events}
          act={act}
          restored={again}
          close={act === main ? undefined : () => open(undefined)}
          onDecided={(made) => {
            open(undefined);
            if (made === main || made === 'requestInformation') onDecided();
          }}
        />
      ) : (
        <p className={styles.nothing}>{words.decide.nothing}</p>
      )}
      <FurtherActs acts={further.filter((one) => one !== act)} open={open} />
    </>
  );
}

function Open({
  view,
  events,
  act,
  restored,
  close,
  onDecided,
}: {
  view: CaseView;
  events: readonly CaseEvent[];
  act: Act;
  restored: Entered | undefined;
  close: (() => void) | undefined;
  onDecided: (act: Act) => void;
}) {
  const deciding = useDecision(view, act, { restored, onDecided });
  return <DecisionForm view={view} events={events} deciding={deciding} close={close} />;
}
