import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../data/api.ts';
import { upload } from '../data/upload.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FileDrop, pictureTypes, type Kept } from '../ui/file-drop.tsx';
import { useFormats } from '../ui/formats.ts';
import { Form } from '../ui/form.tsx';
import { useSubmit } from '../ui/use-submit.ts';
import { useWords } from '../words/use-words.tsx';
import { PriceFields } from './price-fields.tsx';
import { marksIn, pricesIn, type Reference, type WrittenPrice } from './reference.ts';

/** Names a model, or says anew what one is. */
export function EditReference({
  reference,
  close,
  done,
}: {
  reference?: Reference;
  close: () => void;
  done: () => void;
}) {
  const words = useWords();
  const said = words.references;
  const formats = useFormats();
  const [name, setName] = useState(reference?.name ?? '');
  const [marks, setMarks] = useState(reference?.marks.join('\n') ?? '');
  const [prices, setPrices] = useState<WrittenPrice[]>(
    reference?.prices.map(({ market, price }) => ({ market, ...price })) ?? [],
  );
  const [pictures, setPictures] = useState<Kept[]>(
    reference?.pictures.map((sha256, at) => ({
      sha256,
      name: said.pictureNumber(formats.number(at + 1)),
      bytes: 0,
    })) ?? [],
  );
  const submission = useSubmit({
    needed: { '/name': name },
    send: (idempotencyKey): Promise<unknown> => {
      const body = {
        name: name.trim(),
        pictures: pictures.map(({ sha256 }) => sha256),
        prices: pricesIn(prices),
        marks: marksIn(marks),
      };
      if (!reference) return api.post('/v1/references', { idempotencyKey, body });
      const params = { referenceId: reference.referenceId };
      return api.put('/v1/references/{referenceId}', { idempotencyKey, params, body });
    },
    done: () => {
      close();
      done();
    },
  });
  const { refused } = submission;
  return (
    <Dialog title={reference ? said.editTitle(reference.name) : said.add} close={close}>
      <Form submission={submission} label={reference ? words.shared.save : said.add} cancel={close}>
        <TextInput
          label={said.name}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          error={refused('/name')}
          dir="auto"
        />
        <FileDrop
          label={said.pictures}
          accept={pictureTypes}
          files={pictures}
          onChange={setPictures}
          upload={upload}
          error={refused('/pictures')}
        />
        <PriceFields prices={prices} change={setPrices} refused={refused} />
        <Textarea
          label={said.marks}
          description={said.marksHint}
          rows={5}
          value={marks}
          onChange={({ currentTarget }) => setMarks(currentTarget.value)}
          error={refused('/marks')}
          dir="auto"
        />
      </Form>
    </Dialog>
  );
}
