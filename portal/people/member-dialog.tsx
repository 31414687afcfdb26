import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MemberRole } from '../../domain/access/roles.ts';
import { languages, type Language } from '../../domain/vocabulary.ts';
import { api } from '../data/api.ts';
import { useMembership } from '../data/me.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FieldRow, Form } from '../ui/form.tsx';
import { countriesIn } from '../ui/submit-rules.ts';
import { useSubmit } from '../ui/use-submit.ts';
import { useLanguage, useWords } from '../words/use-words.tsx';
import { DelegationFields } from './delegation-fields.tsx';
import { rolesGivenBy, type Delegation, type Member } from './member.ts';

/** Invites somebody, or changes what they are. */
export function MemberDialog({ member, close, done }: { member?: Member; close: () => void; done: () => void }) {
  const words = useWords();
  const said = words.people;
  const ownLanguage = useLanguage();
  const roles = rolesGivenBy(useMembership().role);
  const [name, setName] = useState(member?.name ?? '');
  const [email, setEmail] = useState('');
  const [language, setLanguage] = useState<Language>(member?.language ?? ownLanguage);
  const [role, setRole] = useState<MemberRole>(
    member?.role ?? roles.find((one) => one === 'brand_reviewer' || one === 'reviewer') ?? roles[0]!,
  );
  const [rights, setRights] = useState<string[]>(member?.delegation?.iprRecordIds ?? []);
  const [territories, setTerritories] = useState(member?.delegation?.territories.join(', ') ?? '');
  const [endsOn, setEndsOn] = useState(member?.delegation?.endsOn ?? '');
  const isAgent = role === 'brand_agent';
  const delegation = { iprRecordIds: rights, territories: countriesIn(territories), endsOn } as Delegation;
  const submission = useSubmit({
    needed: {
      '/name': name,
      ...(!member && { '/email': email }),
      ...(isAgent && {
        '/delegation/iprRecordIds': rights,
        '/delegation/territories': territories,
        '/delegation/endsOn': endsOn,
      }),
    },
    send: (idempotencyKey): Promise<unknown> => {
      const body = { name: name.trim(), language, role, ...(isAgent && { delegation }) };
      if (!member) return api.post('/v1/members', { idempotencyKey, body: { ...body, email: email.trim() } });
      const params = { memberId: member.memberId };
      return api.patch('/v1/members/{memberId}', { idempotencyKey, params, body });
    },
    done: () => {
      close();
      done();
    },
  });
  const { refused } = submission;
  return (
    <Dialog title={member ? said.editTitle(member.name) : said.invite} close={close}>
      <Form submission={submission} label={member ? words.shared.save : said.invite} cancel={close}>
        {!member && <p>{said.inviteText}</p>}
        <FieldRow>
          <TextInput
            label={said.name}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            error={refused('/name')}
            dir="auto"
          />
          {!member && (
            <TextInput
              type="email"
              label={said.email}
              value={email}
              onChange={({ currentTarget }) => setEmail(currentTarget.value)}
              error={refused('/email')}
            />
          )}
        </FieldRow>
        <FieldRow>
          <NativeSelect
            label={said.role}
            value={role}
            onChange={({ currentTarget }) => setRole(currentTarget.value as MemberRole)}
            data={roles.map((value) => ({ value, label: words.shared.roles[value] }))}
            error={refused('/role')}
          />
          <NativeSelect
            label={said.language}
            value={language}
            onChange={({ currentTarget }) => setLanguage(currentTarget.value as Language)}
            data={languages.map((value) => ({ value, label: words.shared.languages[value] }))}
            error={refused('/language')}
          />
        </FieldRow>
        {isAgent && (
          <DelegationFields
            rights={rights}
            chooseRights={setRights}
            territories={territories}
            writeTerritories={setTerritories}
            endsOn={endsOn}
            writeEnd={setEndsOn}
            refused={refused}
          />
        )}
      </Form>
    </Dialog>
  );
}
