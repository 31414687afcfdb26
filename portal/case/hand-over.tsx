import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { api } from '../data/api.ts';
import { useMembership } from '../data/me.ts';
import { Problem } from '../ui/problem.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';
import { permissions } from '../../domain/access/permissions.ts';

/** Gives the case to a colleague. */
export function HandOver({ caseId, close }: { caseId: string; close: () => void }) {
  const words = useWords();
  const said = words.casePage.work;
  const self = useMembership();
  const queries = useQueryClient();
  const [to, setTo] = useState('');
  const { data: members = [] } = useQuery({
    queryKey: ['members', 'own'],
    queryFn: async () => (await api.get('/v1/members')).body.members,
    staleTime: 600_000,
  });
  const colleagues = members.filter(
    ({ memberId, role }) => memberId !== self.membershipId && permissions[role].includes('claimCases'),
  );
  const give = useMutation({
    mutationFn: () => api.post('/v1/cases/{caseId}/claim/hand-over', { params: { caseId }, body: { to } }),
    onSuccess: async () => {
      close();
      await queries.invalidateQueries({ queryKey: ['case', caseId] });
      await queries.invalidateQueries({ queryKey: ['queue'] });
    },
  });
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (to !== '') give.mutate();
  };
  return (
    <form className={styles.actions} onSubmit={onSubmit}>
      <NativeSelect
        size="xs"
        label={said.handOverTo}
        required
        value={to}
        onChange={({ currentTarget }) => setTo(currentTarget.value)}
        data={[
          { value: '', label: '–' },
          ...colleagues.map(({ memberId, name }) => ({ value: memberId, label: name })),
        ]}
      />
      <Button size="xs" type="submit">
        {said.handOver}
      </Button>
      <Button size="xs" variant="default" onClick={close}>
        {words.shared.cancel}
      </Button>
      {give.error && <Problem error={give.error} />}
    </form>
  );
}
