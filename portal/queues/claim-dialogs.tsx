import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { permissions } from '../../domain/access/permissions.ts';
import { api } from '../data/api.ts';
import { useDraft } from '../data/drafts.ts';
import { useMembership } from '../data/me.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Problem } from '../ui/problem.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './queues.module.css';
import type { Claims } from './use-claims.ts';

interface Asking {
  caseId: string;
  claims: Claims;
  close: () => void;
}

/** To which colleague a case goes. */
export function HandOverDialog({ caseId, claims: { handOver }, close }: Asking) {
  const words = useWords();
  const { membershipId } = useMembership();
  const [to, setTo] = useState('');
  const { data } = useQuery({
    queryKey: ['members', 'marketplace'],
    queryFn: async () => (await api.get('/v1/members')).body,
  });
  const colleagues = (data?.members ?? []).filter(
    ({ memberId, role }) => memberId !== membershipId && permissions[role].includes('claimCases'),
  );
  return (
    <Dialog title={words.queues.handOverTitle} size="md" close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (to) handOver.mutate({ caseId, to }, { onSuccess: close });
        }}
      >
        <p className={styles.text}>{words.queues.handOverText}</p>
        {handOver.error && <Problem error={handOver.error} />}
        <NativeSelect
          label={words.queues.colleague}
          value={to}
          onChange={({ currentTarget }) => setTo(currentTarget.value)}
          data={[
            { value: '', label: words.queues.choose },
            ...colleagues.map(({ memberId, name, role }) => ({
              value: memberId,
              label: `${name} · ${words.shared.roles[role]}`,
            })),
          ]}
        />
        <div className={styles.dialogActions}>
          <Button variant="default" onClick={close}>
            {words.shared.cancel}
          </Button>
          <Button type="submit" disabled={!to || handOver.isPending}>
            {words.queues.handOver}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Why somebody passes a case by. */
export function SkipDialog({ caseId, claims: { skip }, close }: Asking) {
  const words = useWords();
  const [reason, setReason] = useDraft(`${caseId}/skip`);
  return (
    <Dialog title={words.queues.skipTitle} size="md" close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const done = () => (setReason(''), close());
          if (reason.trim()) skip.mutate({ caseId, reason: reason.trim() }, { onSuccess: done });
        }}
      >
        <p className={styles.text}>{words.queues.skipText}</p>
        {skip.error && <Problem error={skip.error} />}
        <Textarea
          label={words.queues.reason}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          maxLength={500}
          autosize={false}
          rows={3}
          data-autofocus
        />
        <div className={styles.dialogActions}>
          <Button variant="default" onClick={close}>
            {words.shared.cancel}
          </Button>
          <Button type="submit" disabled={!reason.trim() || skip.isPending}>
            {words.queues.skip}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
