import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { api } from '../data/api.ts';
import { Problem } from '../ui/problem.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';

/** Passes the case by, with a reason for the colleagues. */
export function SkipCase({ caseId, close }: { caseId: string; close: () => void }) {
  const words = useWords();
  const said = words.casePage.work;
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const skip = useMutation({
    mutationFn: () => api.post('/v1/cases/{caseId}/claim/skip', { params: { caseId }, body: { reason } }),
    onSuccess: async () => {
      close();
      await queries.invalidateQueries({ queryKey: ['case', caseId] });
      await queries.invalidateQueries({ queryKey: ['queue'] });
    },
  });
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (reason.trim() !== '') skip.mutate();
  };
  return (
    <form className={styles.actions} onSubmit={onSubmit}>
      <TextInput
        size="xs"
        label={said.skipReason}
        required
        maxLength={500}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Button size="xs" type="submit">
        {said.skip}
      </Button>
      <Button size="xs" variant="default" onClick={close}>
        {words.shared.cancel}
      </Button>
      {skip.error && <Problem error={skip.error} />}
    </form>
  );
}
