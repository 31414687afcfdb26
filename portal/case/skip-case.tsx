import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../data/api.ts';
import { useDraft } from '../data/drafts.ts';
import { useWords } from '../words/use-words.tsx';
import { SmallForm } from './small-form.tsx';

/** Skips the case, with a reason for the colleagues. */
export function SkipCase({ caseId, close }: { caseId: string; close: () => void }) {
  const words = useWords().queues;
  const queries = useQueryClient();
  const [reason, setReason] = useDraft(`${caseId}/skip`);
  const skip = useMutation({
    mutationFn: () => api.post('/v1/cases/{caseId}/claim/skip', { params: { caseId }, body: { reason } }),
    onSuccess: async () => {
      setReason('');
      close();
      await queries.invalidateQueries({ queryKey: ['case', caseId] });
      await queries.invalidateQueries({ queryKey: ['queue'] });
    },
  });
  const send = (): void => {
    if (reason.trim() !== '') skip.mutate();
  };
  return (
    <SmallForm label={words.skip} error={skip.error} isSending={skip.isPending} send={send} close={close}>
      <TextInput
        size="xs"
        label={words.skipTitle}
        description={words.skipText}
        required
        maxLength={500}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        ref={focusAtOnce}
      />
    </SmallForm>
  );
}

const focusAtOnce = (field: HTMLInputElement | null): void => field?.focus();
