import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { api } from '../data/api.ts';
import { useAccountManagers } from '../data/account-managers.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useFormats } from '../ui/formats.ts';
import { Form } from '../ui/form.tsx';
import { useSubmit } from '../ui/use-submit.ts';
import { useWords } from '../words/use-words.tsx';

/** Hands a brand over to another account manager, or names who acts in the place of one. */
export function PartnerDialog({
  brandId,
  fromId,
  deputyId,
  what,
  close,
  done,
}: {
  brandId: string;
  fromId: string;
  deputyId?: string;
  what: 'handOver' | 'deputy';
  close: () => void;
  done: () => void;
}) {
  const words = useWords();
  const said = words.brands;
  const formats = useFormats();
  const others = useAccountManagers().filter(({ memberId }) => memberId !== fromId);
  const [chosen, choose] = useState(what === 'deputy' ? (deputyId ?? '') : '');
  const isHandOver = what === 'handOver';
  const submission = useSubmit({
    needed: isHandOver ? { '/toId': chosen } : {},
    send: (idempotencyKey): Promise<unknown> =>
      isHandOver
        ? api.post('/v1/hand-overs', { idempotencyKey, body: { fromId, toId: chosen, brandIds: [brandId] } })
        : api.patch('/v1/brands/{brandId}', {
            idempotencyKey,
            params: { brandId },
            body: { deputyId: chosen || null },
          }),
    done: () => {
      close();
      done();
    },
  });
  const title = isHandOver ? said.handOver : said.nameDeputy;
  return (
    <Dialog title={title} close={close} size="md">
      <Form submission={submission} label={title} cancel={close}>
        <p>{isHandOver ? said.handOverText : said.deputyText}</p>
        <NativeSelect
          label={isHandOver ? said.accountManager : said.deputy}
          value={chosen}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
          error={submission.refused(isHandOver ? '/toId' : '/deputyId')}
          data={[
            { value: '', label: isHandOver ? words.forms.choose : said.noDeputy },
            ...others.map(({ memberId, name, brands }) => ({
              value: memberId,
              label: said.withBrands(name, brands, formats.number),
            })),
          ]}
        />
      </Form>
    </Dialog>
  );
}
