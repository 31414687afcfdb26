import { FileInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../data/api.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { useSubmit } from '../ui/use-submit.ts';
import { useWords } from '../words/use-words.tsx';
import { resultsIn, type FileResult } from './authorised-seller.ts';
import { FileResults } from './file-results.tsx';
import styles from './authorised-sellers.module.css';

/** Puts the sellers of a file on the list; what became of each line is told. */
export function AuthoriseSellers({ close, done }: { close: () => void; done: () => void }) {
  const words = useWords();
  const said = words.authorisedSellers;
  const [file, setFile] = useState<File | null>(null);
  const [result, setResult] = useState<FileResult>();
  const submission = useSubmit({
    needed: { '/file': file },
    send: async () => {
      const { body } = await api.post('/v1/authorised-seller-batches', { body: file!, contentType: 'text/csv' });
      return resultsIn(await new Response(body).text());
    },
    done: (answer) => {
      setResult(answer);
      done();
    },
  });
  return (
    <Dialog title={said.addFile} close={close}>
      {result ? (
        <FileResults result={result} close={close} />
      ) : (
        <Form submission={submission} label={said.addFile} cancel={close}>
          <p className={styles.text}>{said.fileText}</p>
          <pre className={styles.example} dir="ltr">
            {'seller_id,ends_on\ntime-bazaar,2027-12-31\nwatch-corner,'}
          </pre>
          <FileInput
            label={said.file}
            accept="text/csv,.csv"
            placeholder={words.forms.choose}
            value={file}
            onChange={setFile}
            error={submission.refused('/file')}
          />
        </Form>
      )}
    </Dialog>
  );
}
