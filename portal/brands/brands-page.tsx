import { Checkbox } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { api } from '../data/api.ts';
import { useMay, useMembership } from '../data/me.ts';
import { usePages } from '../data/pages.ts';
import { useFormats } from '../ui/formats.ts';
import { Moment } from '../ui/moment.tsx';
import { NotPermitted } from '../ui/not-permitted.tsx';
import { Card, Page } from '../ui/page.tsx';
import { Pages } from '../ui/pages.tsx';
import { Empty } from '../ui/problem.tsx';
import { Table } from '../ui/table.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './brands.module.css';

/** The brands of the marketplace, with who looks after each and what waits to be verified. */
export function BrandsPage() {
  const words = useWords();
  const said = words.brands;
  const formats = useFormats();
  const navigate = useNavigate({ from: '/brands' });
  const { mine } = useSearch({ from: '/brands' });
  const { membershipId, role } = useMembership();
  const mayRead = useMay('readEnrolments');
  const query = usePages(['brands', mine], async (cursor) => {
    const asked = { ...(mine && { accountManagerId: membershipId }), ...(cursor && { cursor }) };
    return (await api.get('/v1/brands', { query: asked })).body;
  });
  if (!mayRead) return <NotPermitted title={words.shell.brands} />;
  return (
    <Page title={words.shell.brands}>
      <Card>
        {role !== 'auditor' && (
          <Checkbox
            mb="md"
            label={said.mine}
            checked={mine === true}
            onChange={({ currentTarget: { checked } }) =>
              void navigate({ search: checked ? { mine: true } : {}, replace: true })
            }
          />
        )}
        <Pages query={query} empty={<Empty title={said.none}>{mine ? said.noneOfMine : said.noneText}</Empty>}>
          {(brands) => (
            <Table
              label={words.shell.brands}
              rows={brands}
              keyOf={({ brandId }) => brandId}
              columns={[
                {
                  heading: said.brand,
                  isMain: true,
                  cell: ({ brandId, name }) => (
                    <>
                      <Link to="/brands/$brandId" params={{ brandId }}>
                        <bdi>{name}</bdi>
                      </Link>
                      <bdi className={styles.detail}>{brandId}</bdi>
                    </>
                  ),
                },
                {
                  heading: said.accountManager,
                  cell: ({ accountManager }) => <bdi>{accountManager.name}</bdi>,
                },
                { heading: said.country, cell: ({ country }) => formats.country(country) },
                { heading: said.policy, cell: ({ policy }) => policy },
                {
                  heading: said.rightsToVerify,
                  isNumber: true,
                  cell: ({ brandId, rightsToVerify }) =>
                    rightsToVerify === 0 ? (
                      formats.number(0)
                    ) : (
                      <Link to="/rights" search={{ brandId, standing: 'unverified' }}>
                        {formats.number(rightsToVerify)}
                      </Link>
                    ),
                },
                { heading: said.enrolledAt, cell: ({ enrolledAt }) => <Moment at={enrolledAt} as="shortDay" /> },
              ]}
            />
          )}
        </Pages>
      </Card>
    </Page>
  );
}
