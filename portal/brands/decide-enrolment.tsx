import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { reasonsByAnswer } from '../../domain/reasons/lists.ts';
import { useAccountManagers } from '../data/account-managers.ts';
import { api } from '../data/api.ts';
import { useDraft } from '../data/drafts.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useFormats } from '../ui/formats.ts';
import { FieldRow, Form } from '../ui/form.tsx';
import { useSubmit } from '../ui/use-submit.ts';
import { useWords } from '../words/use-words.tsx';
import type { Decision, Enrolment, Said } from './enrolment.ts';

/** Approves an application, refuses it, or asks for what it lacks; the company reads the reasons. */
export function DecideEnrolment({
  enrolment: { enrolmentId, application },
  decision,
  close,
  done,
}: {
  enrolment: Enrolment;
  decision: Decision;
  close: () => void;
  done: () => void;
}) {
  const words = useWords();
  const said = words.enrolments;
  const formats = useFormats();
  const managers = useAccountManagers();
  const [reasonCode, setReasonCode] = useState('');
  const [note, setNote] = useDraft(`${enrolmentId}/${decision}`);
  const [account, setAccount] = useState({
    policy: 'joint-force',
    country: application?.country ?? '',
    zone: application?.zone ?? '',
  });
  const [accountManagerId, setAccountManagerId] = useState('');
  const isApproval = decision === 'approve';
  const filled = Object.fromEntries(Object.entries(account).filter(([, value]) => value.trim() !== ''));
  const approval = { account: filled, ...(accountManagerId && { accountManagerId }) };
  const reasons = { reasonCode, ...(note.trim() && { note: note.trim() }) };
  const submission = useSubmit({
    needed: isApproval ? {} : { '/reasonCode': reasonCode, ...(reasonCode === 'other' && { '/note': note }) },
    send: (idempotencyKey) =>
      api.post('/v1/enrolments/{enrolmentId}/decisions', {
        idempotencyKey,
        params: { enrolmentId },
        body: { decision, ...(isApproval ? approval : reasons) } as Said,
      }),
    done: () => {
      setNote('');
      close();
      done();
    },
  });
  const { refused } = submission;
  const write = (part: Partial<typeof account>): void => setAccount({ ...account, ...part });
  const codes: readonly (keyof typeof words.reasons)[] = isApproval ? [] : reasonsByAnswer.decideEnrolment[decision];
  return (
    <Dialog title={said.decisions[decision]} close={close}>
      <Form submission={submission} label={said.decisions[decision]} cancel={close} isDanger={decision === 'refuse'}>
        <p>{said.decisionTexts[decision]}</p>
        {isApproval ? (
          <>
            <NativeSelect
              label={words.brands.accountManager}
              value={accountManagerId}
              onChange={({ currentTarget }) => setAccountManagerId(currentTarget.value)}
              error={refused('/accountManagerId')}
              data={[
                { value: '', label: said.fewestBrands },
                ...managers.map(({ memberId, name, brands }) => ({
                  value: memberId,
                  label: words.brands.withBrands(name, brands, formats.number),
                })),
              ]}
            />
            <FieldRow>
              {(['policy', 'country', 'zone'] as const).map((field) => (
                <TextInput
                  key={field}
                  label={words.brands[field]}
                  value={account[field]}
                  onChange={({ currentTarget }) => write({ [field]: currentTarget.value })}
                  error={refused(`/account/${field}`)}
                />
              ))}
            </FieldRow>
          </>
        ) : (
          <>
            <NativeSelect
              label={words.rights.reason}
              value={reasonCode}
              onChange={({ currentTarget }) => setReasonCode(currentTarget.value)}
              error={refused('/reasonCode')}
              data={[
                { value: '', label: words.forms.choose },
                ...codes.map((code) => ({ value: code, label: words.reasons[code] })),
              ]}
            />
            <Textarea
              label={reasonCode === 'other' ? said.note : words.shared.aside(said.note, words.shared.optional)}
              description={said.noteHint}
              rows={4}
              value={note}
              onChange={({ currentTarget }) => setNote(currentTarget.value)}
              error={refused('/note')}
              dir="auto"
            />
          </>
        )}
      </Form>
    </Dialog>
  );
}
