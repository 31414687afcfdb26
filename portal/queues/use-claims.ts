import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { WorkQueue } from '../../domain/vocabulary.ts';
import { api } from '../data/api.ts';
import type { QueueRow } from '../data/queue.ts';

/** Taking cases in hand, and what ends it. Each is read anew afterwards; a refusal says who was faster. */
export function useClaims(queue: WorkQueue) {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: ['queue'] });
  const claiming = <Asked>(mutationFn: (asked: Asked) => Promise<unknown>) => ({ mutationFn, onSettled });
  const next = useMutation({
    mutationFn: async (): Promise<QueueRow | undefined> =>
      (await api.post('/v1/queues/{queue}/next', { params: { queue } })).body.item,
    onSettled,
  });
  const take = useMutation(claiming((caseId: string) => api.put('/v1/cases/{caseId}/claim', { params: { caseId } })));
  const release = useMutation(
    claiming((caseId: string) => api.delete('/v1/cases/{caseId}/claim', { params: { caseId } })),
  );
  const handOver = useMutation(
    claiming(({ caseId, to }: { caseId: string; to: string }) =>
      api.post('/v1/cases/{caseId}/claim/hand-over', { params: { caseId }, body: { to } }),
    ),
  );
  const skip = useMutation(
    claiming(({ caseId, reason }: { caseId: string; reason: string }) =>
      api.post('/v1/cases/{caseId}/claim/skip', { params: { caseId }, body: { reason } }),
    ),
  );
  const all = [next, take, release, handOver, skip];
  return {
    ...{ next, take, release, handOver, skip },
    isBusy: all.some(({ isPending }) => isPending),
    /** What was refused before is said no more: something else is done, or another case is looked at. */
    forget: (): void => {
      for (const { isPending, reset } of all) if (!isPending) reset();
    },
  };
}
export type Claims = ReturnType<typeof useClaims>;
