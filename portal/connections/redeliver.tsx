import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../data/api.ts';
import { Problem } from '../ui/problem.tsx';
import { useSubmit } from '../ui/use-submit.ts';
import { useWords } from '../words/use-words.tsx';

/** Has something sent again, under the same id. @param isUrgent it has not arrived: what has draws no eye */
export function Redeliver({ deliveryId, isUrgent }: { deliveryId: string; isUrgent: boolean }) {
  const words = useWords().connections;
  const queries = useQueryClient();
  const { submit, isSending, error } = useSubmit({
    send: () => api.post('/v1/deliveries/{deliveryId}/redelivery', { params: { deliveryId } }),
    done: () => void queries.invalidateQueries({ queryKey: ['deliveries'] }),
  });
  return (
    <>
      <Button
        size="xs"
        {...(isUrgent ? { variant: 'default' } : { variant: 'subtle', px: 0 })}
        loading={isSending}
        onClick={submit}
      >
        {words.redeliver}
      </Button>
      {error && <Problem error={error} />}
    </>
  );
}
