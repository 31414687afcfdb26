import { Button } from '@mantine/core';
import { reasonsByAnswer, type ChosenReason } from '../../domain/reasons/lists.ts';
import { verdicts, type Verdict } from '../../domain/vocabulary.ts';
import { useMembership } from '../data/me.ts';
import type { ListedCase } from '../ui/case-list/listed-case.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useFormats } from '../ui/formats.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { useKeys } from '../ui/keys.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './bulk.module.css';
import { Choices } from './choices.tsx';
import { rightFor, type BulkChoice, type Plan } from './plan.ts';
import { PlanView } from './plan-view.tsx';
import { RightForAll } from './right-for-all.tsx';
import { useRights } from './use-rights.ts';

/** One verdict and one reason for many cases, with what comes of it before it is sent. */
export function BulkSheet({
  plan,
  choice,
  choose,
  decide,
}: {
  plan: Plan<ListedCase>;
  choice: Partial<BulkChoice>;
  choose: (choice: Partial<BulkChoice> | undefined) => void;
  decide: (choice: BulkChoice) => void;
}) {
  const words = useWords();
  const formats = useFormats();
  const { delegation } = useMembership();
  const { rights, isLoading } = useRights();
  const { verdict, reasonCode } = choice;
  const iprRecordId = rightFor(choice, rights);
  const count = formats.number(plan.answered.length);
  const isRightKnown = verdict !== 'counterfeit' || (!isLoading && (iprRecordId !== '' || delegation === undefined));
  const reasons: readonly ChosenReason[] = verdict ? reasonsByAnswer.submitVerdict[verdict] : [];
  const isWhole = verdict !== undefined && reasonCode !== undefined && isRightKnown && plan.answered.length > 0;
  const answer = (one: Verdict): void => choose({ verdict: one });
  const because = (one: ChosenReason): void => choose({ ...choice, reasonCode: one });
  const send = (): void => void (isWhole && decide({ verdict, reasonCode, iprRecordId }));
  const named = verdict
    ? reasons.map((code) => words.reasons[code])
    : verdicts.map((one) => words.shared.verdicts[one]);
  return (
    <Dialog title={words.bulk.title(count)} size={720} close={() => choose(undefined)}>
      <Digits labels={named} pick={(at) => (verdict ? because(reasons[at]!) : answer(verdicts[at]!))} send={send} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Choices<Verdict>
          label={words.bulk.verdict}
          values={verdicts}
          chosen={verdict}
          wordsOf={(one) => words.shared.verdicts[one]}
          choose={answer}
          hasKeys={verdict === undefined}
        />
        {verdict && (
          <p className={styles.consequence}>
            {words.bulk.forEach} {words.shared.consequences[verdict]}.
          </p>
        )}
        {verdict && (
          <Choices
            label={words.bulk.because}
            values={reasons}
            chosen={reasonCode}
            wordsOf={(code) => words.reasons[code]}
            choose={because}
            hasKeys
          />
        )}
        {verdict === 'counterfeit' && (
          <RightForAll rights={rights} chosen={iprRecordId} choose={(one) => choose({ ...choice, iprRecordId: one })} />
        )}
        <PlanView plan={plan} />
        <div className={styles.actions}>
          <Button variant="default" onClick={() => choose(undefined)}>
            {words.shared.cancel}
          </Button>
          <Button type="submit" disabled={!isWhole} rightSection={<KeyHint keys="mod+Enter" />}>
            {verdict ? words.bulk.decided(words.shared.verdicts[verdict], count) : words.bulk.answer}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The keys of the sheet: a digit chooses what is asked next, the verdict or its reason. */
function Digits({ labels, pick, send }: { labels: readonly string[]; pick: (at: number) => void; send: () => void }) {
  const words = useWords().shared;
  useKeys([
    ...labels.map((label, at) => ({ keys: String(at + 1), label, run: () => pick(at) })),
    { keys: 'mod+Enter', label: words.send, run: send, whileWriting: true },
  ]);
  return null;
}
