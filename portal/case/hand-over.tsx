import { NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../data/api.ts';
import { useMembership } from '../data/me.ts';
import { useWords } from '../words/use-words.tsx';
import { SmallForm } from './small-form.tsx';
import { permissions } from '../../domain/access/permissions.ts';

/** Gives the case to a colleague. */
export function HandOver({ caseId, close }: { caseId: string; close: () => void }) {
  const words = useWords().queues;
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
  const send = (): void => {
    if (to !== '') give.mutate();
  };
  return (
    <SmallForm label={words.handOver} error={give.error} isSending={give.isPending} send={send} close={close}>
      <NativeSelect
        size="xs"
        label={words.handOverTitle}
        description={words.handOverText}
        required
        value={to}
        onChange={({ currentTarget }) => setTo(currentTarget.value)}
        data={[
          { value: '', label: words.choose },
          ...colleagues.map(({ memberId, name }) => ({ value: memberId, label: name })),
        ]}
        ref={focusAtOnce}
      />
    </SmallForm>
  );
}

const focusAtOnce = (field: HTMLSelectElement | null): void => field?.focus();
