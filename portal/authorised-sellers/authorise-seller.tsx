import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../data/api.ts';
import { DayInput } from '../ui/day-input.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FieldRow, Form } from '../ui/form.tsx';
import { useSubmit } from '../ui/use-submit.ts';
import { useWords } from '../words/use-words.tsx';

/** Puts a seller on the list, until a day or until revoked. */
export function AuthoriseSeller({ close, done }: { close: () => void; done: () => void }) {
  const words = useWords();
  const said = words.authorisedSellers;
  const [sellerId, setSellerId] = useState('');
  const [endsOn, setEndsOn] = useState('');
  const submission = useSubmit({
    needed: { '/sellerId': sellerId },
    send: (idempotencyKey) =>
      api.put('/v1/authorised-sellers/{sellerId}', {
        idempotencyKey,
        params: { sellerId: sellerId.trim() },
        body: endsOn ? { endsOn } : {},
      }),
    done: () => {
      close();
      done();
    },
  });
  const { refused } = submission;
  return (
    <Dialog title={said.add} close={close}>
      <Form submission={submission} label={said.add} cancel={close}>
        <FieldRow>
          <TextInput
            label={said.seller}
            description={said.sellerHint}
            value={sellerId}
            onChange={({ currentTarget }) => setSellerId(currentTarget.value)}
            error={refused('/sellerId')}
          />
          <DayInput
            label={words.shared.aside(said.until, words.shared.optional)}
            description={said.untilHint}
            value={endsOn}
            onChange={({ currentTarget }) => setEndsOn(currentTarget.value)}
            error={refused('/endsOn')}
          />
        </FieldRow>
      </Form>
    </Dialog>
  );
}
