import { NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { rightStandings, type RightStanding } from '../../domain/vocabulary.ts';
import { api } from '../data/api.ts';
import { useIsOfBrand, useMay } from '../data/me.ts';
import { usePages } from '../data/pages.ts';
import { AddButton } from '../ui/add-button.tsx';
import { NotPermitted } from '../ui/not-permitted.tsx';
import { Card, Page } from '../ui/page.tsx';
import { Pages } from '../ui/pages.tsx';
import { Empty } from '../ui/problem.tsx';
import { useWords } from '../words/use-words.tsx';
import { DecideRight } from './decide-right.tsx';
import { NameRight } from './name-right.tsx';
import type { Right } from './right.ts';
import { RightTable } from './right-table.tsx';

/** The rights on which verdicts and notices rely: how each stands, until when it holds, and what proves it. */
export function RightsPage() {
  const words = useWords();
  const said = words.rights;
  const queries = useQueryClient();
  const navigate = useNavigate({ from: '/rights' });
  const { standing, brandId } = useSearch({ from: '/rights' });
  const isOfBrand = useIsOfBrand();
  const [mayRead, mayName, mayVerify] = [useMay('readRights'), useMay('nameRights'), useMay('verifyRights')];
  const [isNaming, setNaming] = useState(false);
  const [deciding, setDeciding] = useState<Right>();
  const query = usePages(['rights', brandId, standing], async (cursor) => {
    const asked = { ...(brandId && { brandId }), ...(standing && { standing }), ...(cursor && { cursor }) };
    return (await api.get('/v1/rights', { query: asked })).body;
  });
  const changed = (): void => void queries.invalidateQueries({ queryKey: ['rights'] });
  if (!mayRead) return <NotPermitted title={words.shell.rights} />;
  return (
    <Page title={words.shell.rights} beside={mayName && <AddButton label={said.name} add={() => setNaming(true)} />}>
      <Card>
        <NativeSelect
          label={said.standing}
          maw={280}
          mb="md"
          value={standing ?? ''}
          onChange={({ currentTarget }) =>
            void navigate({
              search: (before) => ({
                ...before,
                standing: (currentTarget.value || undefined) as RightStanding | undefined,
              }),
              replace: true,
            })
          }
          data={[
            { value: '', label: said.all },
            ...rightStandings.map((value) => ({ value, label: said.standings[value] })),
          ]}
        />
        <Pages
          query={query}
          empty={
            <Empty title={said.none}>{standing ? said.noneOfThese : mayName ? said.noneText : said.noneNamed}</Empty>
          }
        >
          {(rights) => (
            <RightTable rights={rights} showsBrand={!isOfBrand} {...(mayVerify && { decide: setDeciding })} />
          )}
        </Pages>
      </Card>
      {isNaming && <NameRight close={() => setNaming(false)} done={changed} />}
      {deciding && <DecideRight right={deciding} close={() => setDeciding(undefined)} done={changed} />}
    </Page>
  );
}
