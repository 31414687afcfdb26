import { Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../data/api.ts';
import { DayInput } from '../ui/day-input.tsx';
import { FieldRow } from '../ui/form.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './people.module.css';

/** What a brand gives into the hands of an agent: which rights, where, and until when. */
export function DelegationFields({
  rights,
  chooseRights,
  territories,
  writeTerritories,
  endsOn,
  writeEnd,
  refused,
}: {
  rights: string[];
  chooseRights: (rights: string[]) => void;
  territories: string;
  writeTerritories: (territories: string) => void;
  endsOn: string;
  writeEnd: (day: string) => void;
  refused: (pointer: string) => string | undefined;
}) {
  const words = useWords();
  const said = words.people;
  const query = useQuery({
    queryKey: ['rights', 'to-delegate'],
    queryFn: async () => (await api.get('/v1/rights', { query: { limit: 500 } })).body.items,
  });
  return (
    <fieldset className={styles.fields}>
      <legend>{said.delegation}</legend>
      <Loaded query={query} lines={2}>
        {(items) => (
          <Checkbox.Group
            label={said.rights}
            value={rights}
            onChange={chooseRights}
            error={refused('/delegation/iprRecordIds')}
          >
            {items.length === 0 && said.noRights}
            {items.map(({ iprRecordId, kind, office, number }) => (
              <Checkbox
                key={iprRecordId}
                mt="xs"
                value={iprRecordId}
                label={`${words.rights.kinds[kind]} ${number} (${office})`}
              />
            ))}
          </Checkbox.Group>
        )}
      </Loaded>
      <FieldRow>
        <TextInput
          label={said.territories}
          description={words.forms.territoriesHint}
          value={territories}
          onChange={({ currentTarget }) => writeTerritories(currentTarget.value)}
          error={refused('/delegation/territories')}
        />
        <DayInput
          label={said.endsOn}
          description={said.endsOnHint}
          value={endsOn}
          onChange={({ currentTarget }) => writeEnd(currentTarget.value)}
          error={refused('/delegation/endsOn')}
        />
      </FieldRow>
    </fieldset>
  );
}
