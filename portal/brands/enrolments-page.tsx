import { NativeSelect } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { enrolmentStages, type EnrolmentStage } from '../../domain/vocabulary.ts';
import { api } from '../data/api.ts';
import { useMay } from '../data/me.ts';
import { usePages } from '../data/pages.ts';
import { Moment } from '../ui/moment.tsx';
import { NotPermitted } from '../ui/not-permitted.tsx';
import { Card, Page } from '../ui/page.tsx';
import { Pages } from '../ui/pages.tsx';
import { Empty } from '../ui/problem.tsx';
import { Table } from '../ui/table.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './brands.module.css';

/** Companies on their way to an account, and those that came to the end of it. */
export function EnrolmentsPage() {
  const words = useWords();
  const said = words.enrolments;
  const navigate = useNavigate({ from: '/enrolments' });
  const { stage } = useSearch({ from: '/enrolments' });
  const mayRead = useMay('readEnrolments');
  const query = usePages(
    ['enrolments', stage],
    async (cursor) =>
      (await api.get('/v1/enrolments', { query: { ...(stage && { stage }), ...(cursor && { cursor }) } })).body,
  );
  if (!mayRead) return <NotPermitted title={words.shell.enrolments} />;
  return (
    <Page title={words.shell.enrolments}>
      <Card>
        <NativeSelect
          label={said.stage}
          maw={320}
          mb="md"
          value={stage ?? ''}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ search: value ? { stage: value as EnrolmentStage } : {}, replace: true })
          }
          data={[
            { value: '', label: said.all },
            ...enrolmentStages.map((value) => ({ value, label: said.stages[value] })),
          ]}
        />
        <Pages query={query} empty={<Empty title={said.none}>{stage ? said.noneOfThese : said.noneText}</Empty>}>
          {(enrolments) => (
            <Table
              label={words.shell.enrolments}
              rows={enrolments}
              keyOf={({ enrolmentId }) => enrolmentId}
              columns={[
                {
                  heading: said.company,
                  isMain: true,
                  cell: ({ enrolmentId, application }) => (
                    <>
                      <Link to="/enrolments/$enrolmentId" params={{ enrolmentId }}>
                        <bdi>{application?.company ?? said.erased}</bdi>
                      </Link>
                      <bdi className={styles.detail}>{application?.contact.email ?? enrolmentId}</bdi>
                    </>
                  ),
                },
                { heading: said.kind, cell: ({ kind }) => said.kinds[kind] },
                {
                  heading: said.stage,
                  cell: ({ stage: stands, outcome }) => (outcome ? said.outcomes[outcome] : said.stages[stands]),
                },
                { heading: said.since, cell: ({ since }) => <Moment at={since} /> },
                {
                  heading: said.lapsesAt,
                  cell: ({ lapsesAt }) => (lapsesAt ? <Moment at={lapsesAt} as="untilShort" /> : '–'),
                },
              ]}
            />
          )}
        </Pages>
      </Card>
    </Page>
  );
}
