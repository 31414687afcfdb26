import { Button } from '@mantine/core';
import { useMembership } from '../data/me.ts';
import { useFormats } from '../ui/formats.ts';
import { IconAlertTriangle } from '../ui/icons.ts';
import { Person } from '../ui/person.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { Table, type Column } from '../ui/table.tsx';
import { useNow } from '../ui/use-now.ts';
import { useWords } from '../words/use-words.tsx';
import type { Delegation, Member } from './member.ts';
import styles from './people.module.css';

/** People in a table. @param edit, end for who may change them */
export function MemberTable({
  members,
  hasAgents,
  edit,
  end,
}: {
  members: readonly Member[];
  hasAgents: boolean;
  edit?: (member: Member) => void;
  end?: (member: Member) => void;
}) {
  const words = useWords();
  const said = words.people;
  const formats = useFormats();
  const { membershipId } = useMembership();
  const columns: Column<Member>[] = [
    {
      heading: said.name,
      isMain: true,
      cell: ({ memberId, name, email }) => (
        <Person
          name={memberId === membershipId ? words.shared.aside(name, words.shared.you) : name}
          detail={email}
          side={hasAgents ? 'brand' : 'staff'}
        />
      ),
    },
    { heading: said.role, cell: ({ role }) => words.shared.roles[role] },
    ...(members.some(({ delegation }) => delegation)
      ? [
          {
            heading: said.delegation,
            cell: ({ delegation }: Member) => delegation && <DelegationFacts delegation={delegation} />,
          },
        ]
      : []),
    { heading: said.language, cell: ({ language }) => formats.language(language) },
    ...(edit && end
      ? [
          {
            heading: words.forms.edit,
            isActions: true as const,
            cell: (member: Member) => (
              <>
                <Button
                  size="xs"
                  variant="default"
                  onClick={() => edit(member)}
                  aria-label={`${words.forms.edit}: ${member.name}`}
                >
                  {words.forms.edit}
                </Button>
                {member.memberId === membershipId ? (
                  <span className={styles.own}>{said.notOneself}</span>
                ) : (
                  <Button
                    size="xs"
                    variant="default"
                    onClick={() => end(member)}
                    aria-label={`${said.end}: ${member.name}`}
                  >
                    {said.end}
                  </Button>
                )}
              </>
            ),
          },
        ]
      : []),
  ];
  return <Table label={words.shell.people} columns={columns} rows={members} keyOf={({ memberId }) => memberId} />;
}

/** Within what an agent acts; a power of attorney that has ended gives nothing any more. */
function DelegationFacts({ delegation: { iprRecordIds, territories, endsOn } }: { delegation: Delegation }) {
  const words = useWords().people;
  const formats = useFormats();
  const isOver = endsOn < new Date(useNow()).toISOString().slice(0, 10);
  return (
    <>
      <bdi>{formats.list(iprRecordIds)}</bdi>
      <span className={styles.detail}>
        {formats.names(territories.map(formats.country))} · {words.until(formats.calendarDay(endsOn))}
      </span>
      {isOver && (
        <StateMark tone="bad" icon={IconAlertTriangle}>
          {words.isOver}
        </StateMark>
      )}
    </>
  );
}
