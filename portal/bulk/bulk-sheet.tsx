import { Button, Modal } from '@mantine/core';
import { reasonsByAnswer } from '../../domain/reasons/lists.ts';
import { verdicts, type Verdict } from '../../domain/vocabulary.ts';
import { useMembership } from '../data/me.ts';
import type { ListedCase } from '../ui/case-list/listed-case.ts';
import { useFormats } from '../ui/formats.ts';
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
  const reasons: readonly (keyof typeof words.reasons)[] = verdict ? reasonsByAnswer.submitVerdict[verdict] : [];
  const isWhole = verdict !== undefined && reasonCode !== undefined && isRightKnown;
  return (
    <Modal
      opened
      onClose={() => choose(undefined)}
      title={words.bulk.title(count)}
      size={720}
      closeButtonProps={{ 'aria-label': words.shared.close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole) decide({ verdict, reasonCode, iprRecordId });
        }}
      >
        <Choices<Verdict>
          label={words.bulk.verdict}
          values={verdicts}
          chosen={verdict}
          wordsOf={(one) => words.shared.verdicts[one]}
          choose={(one) => choose({ verdict: one })}
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
            choose={(code) => choose({ ...choice, reasonCode: code })}
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
          <Button type="submit" disabled={!isWhole || plan.answered.length === 0}>
            {verdict ? words.bulk.decided(words.shared.verdicts[verdict], count) : words.bulk.answer}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
