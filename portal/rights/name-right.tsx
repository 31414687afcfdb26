import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { iprKinds, type IprKind } from '../../domain/vocabulary.ts';
import { api } from '../data/api.ts';
import { upload } from '../data/upload.ts';
import { DayInput } from '../ui/day-input.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FileDrop, type Kept } from '../ui/file-drop.tsx';
import { FieldRow, Form } from '../ui/form.tsx';
import { countriesIn } from '../ui/submit-rules.ts';
import { useSubmit } from '../ui/use-submit.ts';
import { useWords } from '../words/use-words.tsx';

type Territories = Parameters<typeof api.post<'/v1/rights'>>[1]['body']['territories'];

/** A brand names a right, with what proves it; staff verify it before anything can rely on it. */
export function NameRight({ close, done }: { close: () => void; done: () => void }) {
  const words = useWords();
  const said = words.rights;
  const [kind, setKind] = useState<IprKind>('trademark');
  const [office, setOffice] = useState('');
  const [number, setNumber] = useState('');
  const [classes, setClasses] = useState('');
  const [territories, setTerritories] = useState('');
  const [expiresOn, setExpiresOn] = useState('');
  const [documents, setDocuments] = useState<Kept[]>([]);
  const submission = useSubmit({
    needed: { '/office': office, '/number': number, '/territories': territories, '/documents': documents },
    send: (idempotencyKey) =>
      api.post('/v1/rights', {
        idempotencyKey,
        body: {
          kind,
          office: office.trim(),
          number: number.trim(),
          territories: countriesIn(territories) as Territories,
          documents: documents.map(({ sha256 }) => sha256),
          ...(classes.trim() && { classes: classes.trim() }),
          ...(expiresOn && { expiresOn }),
        },
      }),
    done: () => {
      close();
      done();
    },
  });
  const { refused } = submission;
  return (
    <Dialog title={said.name} close={close}>
      <Form submission={submission} label={said.name} cancel={close}>
        <p>{said.nameText}</p>
        <FieldRow>
          <NativeSelect
            label={said.kind}
            value={kind}
            onChange={({ currentTarget }) => setKind(currentTarget.value as IprKind)}
            data={iprKinds.map((value) => ({ value, label: said.kinds[value] }))}
          />
          <TextInput
            label={said.office}
            placeholder="EUIPO"
            value={office}
            onChange={({ currentTarget }) => setOffice(currentTarget.value)}
            error={refused('/office')}
          />
        </FieldRow>
        <FieldRow>
          <TextInput
            label={said.number}
            value={number}
            onChange={({ currentTarget }) => setNumber(currentTarget.value)}
            error={refused('/number')}
          />
          <TextInput
            label={words.shared.aside(said.classes, words.shared.optional)}
            value={classes}
            onChange={({ currentTarget }) => setClasses(currentTarget.value)}
            error={refused('/classes')}
          />
        </FieldRow>
        <FieldRow>
          <TextInput
            label={said.territories}
            description={words.forms.territoriesHint}
            value={territories}
            onChange={({ currentTarget }) => setTerritories(currentTarget.value)}
            error={refused('/territories')}
          />
          <DayInput
            label={words.shared.aside(said.expiresOn, words.shared.optional)}
            description={said.expiresOnHint}
            value={expiresOn}
            onChange={({ currentTarget }) => setExpiresOn(currentTarget.value)}
            error={refused('/expiresOn')}
          />
        </FieldRow>
        <FileDrop
          label={said.documents}
          files={documents}
          onChange={setDocuments}
          upload={upload}
          error={refused('/documents')}
        />
      </Form>
    </Dialog>
  );
}
