import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { reasonsByAnswer } from '../../domain/reasons/lists.ts';
import { api } from '../data/api.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { Named } from '../ui/named.tsx';
import { useSubmit } from '../ui/use-submit.ts';
import { useWords } from '../words/use-words.tsx';
import type { Right } from './right.ts';

type Decision = keyof typeof reasonsByAnswer.verifyRight;
type Said = Parameters<typeof api.post<'/v1/rights/{iprRecordId}/verification'>>[1]['body'];

/** Staff have looked at a right: it can be relied on from now on, or not. */
export function DecideRight({ right, close, done }: { right: Right; close: () => void; done: () => void }) {
  const words = useWords();
  const said = words.rights;
  const [standing, setStanding] = useState<Decision>(right.standing === 'verified' ? 'refused' : 'verified');
  const [reasonCode, setReasonCode] = useState('');
  const { iprRecordId } = right;
  const submission = useSubmit({
    needed: { '/reasonCode': reasonCode },
    send: (idempotencyKey) =>
      api.post('/v1/rights/{iprRecordId}/verification', {
        idempotencyKey,
        params: { iprRecordId },
        body: { standing, reasonCode } as Said,
      }),
    done: () => {
      close();
      done();
    },
  });
  const reasons: readonly (keyof typeof words.reasons)[] = reasonsByAnswer.verifyRight[standing];
  return (
    <Dialog
      title={(right.standing === 'unverified' ? said.decideAbout : said.decideAnewAbout)(right.number)}
      close={close}
      size="md"
    >
      <Form submission={submission} label={said.decisions[standing]} cancel={close} isDanger={standing === 'refused'}>
        <p>
          <Named id={right.brandId} name={right.brandName} /> · {said.kinds[right.kind]} · <bdi>{right.office}</bdi>
        </p>
        <SegmentedControl
          aria-label={said.decide}
          value={standing}
          onChange={(value) => {
            setStanding(value as Decision);
            setReasonCode('');
          }}
          data={[
            { value: 'verified', label: said.decisions.verified },
            { value: 'refused', label: said.decisions.refused },
          ]}
        />
        <NativeSelect
          label={said.reason}
          value={reasonCode}
          onChange={({ currentTarget }) => setReasonCode(currentTarget.value)}
          error={submission.refused('/reasonCode')}
          data={[
            { value: '', label: words.forms.choose },
            ...reasons.map((code) => ({ value: code, label: words.reasons[code] })),
          ]}
        />
      </Form>
    </Dialog>
  );
}
