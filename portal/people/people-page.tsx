import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../data/api.ts';
import { useIsOfBrand, useMay } from '../data/me.ts';
import { AddButton } from '../ui/add-button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { NotPermitted } from '../ui/not-permitted.tsx';
import { Card, Page } from '../ui/page.tsx';
import { useWords } from '../words/use-words.tsx';
import { MemberDialog } from './member-dialog.tsx';
import { MemberTable } from './member-table.tsx';
import type { Member } from './member.ts';

/** Who acts here: the brand's own people and agents, or those of the marketplace. */
export function PeoplePage() {
  const words = useWords();
  const said = words.people;
  const queries = useQueryClient();
  const isOfBrand = useIsOfBrand();
  const [mayRead, mayManage] = [useMay('readMembers'), useMay('manageMembers')];
  const [editing, setEditing] = useState<Member | 'new'>();
  const [ending, setEnding] = useState<Member>();
  const query = useQuery({
    queryKey: ['members'],
    queryFn: async () => (await api.get('/v1/members')).body.members,
    enabled: mayRead,
  });
  const changed = (): void => {
    void queries.invalidateQueries({ queryKey: ['members'] });
    void queries.invalidateQueries({ queryKey: ['me'] });
  };
  if (!mayRead) return <NotPermitted title={words.shell.people} />;
  return (
    <Page
      title={words.shell.people}
      beside={mayManage && <AddButton label={said.invite} add={() => setEditing('new')} />}
    >
      <Card>
        <Loaded query={query}>
          {(members) => (
            <MemberTable
              members={members}
              {...(mayManage && { edit: setEditing, end: setEnding })}
              hasAgents={isOfBrand}
            />
          )}
        </Loaded>
      </Card>
      {editing && (
        <MemberDialog
          {...(editing !== 'new' && { member: editing })}
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
          send={() => api.delete('/v1/members/{memberId}', { params: { memberId: ending.memberId } })}
        >
          {said.endText}
        </Confirm>
      )}
    </Page>
  );
}
