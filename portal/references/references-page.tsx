import { useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../data/api.ts';
import { useMay } from '../data/me.ts';
import { usePages } from '../data/pages.ts';
import { AddButton } from '../ui/add-button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { NotPermitted } from '../ui/not-permitted.tsx';
import { Page } from '../ui/page.tsx';
import { Pages } from '../ui/pages.tsx';
import { Empty } from '../ui/problem.tsx';
import { useWords } from '../words/use-words.tsx';
import { EditReference } from './edit-reference.tsx';
import { ReferenceCard } from './reference-card.tsx';
import styles from './references.module.css';
import type { Reference } from './reference.ts';

/** The models that offers are compared with: pictures of genuine ones, usual prices, and by what fakes are told. */
export function ReferencesPage() {
  const words = useWords();
  const said = words.references;
  const queries = useQueryClient();
  const { brandId } = useSearch({ from: '/references' });
  const [mayRead, mayManage] = [useMay('readReferences'), useMay('manageReferences')];
  const [editing, setEditing] = useState<Reference | 'new'>();
  const [ending, setEnding] = useState<Reference>();
  const query = usePages(
    ['references', brandId],
    async (cursor) =>
      (await api.get('/v1/references', { query: { ...(brandId && { brandId }), ...(cursor && { cursor }) } })).body,
  );
  const changed = (): void => void queries.invalidateQueries({ queryKey: ['references'] });
  if (!mayRead) return <NotPermitted title={words.shell.references} />;
  return (
    <Page
      title={words.shell.references}
      beside={mayManage && <AddButton label={said.add} add={() => setEditing('new')} />}
    >
      <p className={styles.text}>{said.text}</p>
      <Pages query={query} empty={<Empty title={said.none}>{mayManage ? said.noneText : said.noneNamed}</Empty>}>
        {(references) => (
          <ul className={styles.cards}>
            {references.map((reference) => (
              <li key={reference.referenceId}>
                <ReferenceCard
                  reference={reference}
                  {...(mayManage && { edit: () => setEditing(reference), end: () => setEnding(reference) })}
                />
              </li>
            ))}
          </ul>
        )}
      </Pages>
      {editing && (
        <EditReference
          {...(editing !== 'new' && { reference: editing })}
          close={() => setEditing(undefined)}
          done={changed}
        />
      )}
      {ending && (
        <Confirm
          title={said.endTitle(ending.name)}
          label={said.end}
          close={() => setEnding(undefined)}
          done={changed}
          send={() => api.delete('/v1/references/{referenceId}', { params: { referenceId: ending.referenceId } })}
        >
          {said.endText}
        </Confirm>
      )}
    </Page>
  );
}
