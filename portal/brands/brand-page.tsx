import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { api } from '../data/api.ts';
import { brandQuery } from '../data/brand-name.ts';
import { useMay } from '../data/me.ts';
import { FactList } from '../ui/fact-list.tsx';
import { useFormats } from '../ui/formats.ts';
import { Loaded } from '../ui/loaded.tsx';
import { NotPermitted } from '../ui/not-permitted.tsx';
import { Card, Page, Up } from '../ui/page.tsx';
import { Person } from '../ui/person.tsx';
import { Table } from '../ui/table.tsx';
import { useWords } from '../words/use-words.tsx';
import { BrandAccuracy } from './brand-accuracy.tsx';
import { BrandPartner } from './brand-partner.tsx';
import styles from './brands.module.css';

/** A brand as the marketplace knows it. */
export function BrandPage() {
  const { brandId } = useParams({ from: '/brands/$brandId' });
  const mayRead = useMay('readEnrolments');
  const query = useQuery({ ...brandQuery(brandId), enabled: mayRead });
  const words = useWords().shell;
  if (!mayRead) return <NotPermitted title={brandId} />;
  return (
    <Page
      title={query.data?.name ?? brandId}
      above={
        <Up>
          <Link to="/brands">{words.brands}</Link>
        </Up>
      }
      beside={<Ways brandId={brandId} />}
    >
      <Loaded query={query}>{(brand) => <Account brand={brand} />}</Loaded>
    </Page>
  );
}

type Brand = Awaited<ReturnType<typeof api.get<'/v1/brands/{brandId}'>>>['body'];

function Account({ brand }: { brand: Brand }) {
  const words = useWords();
  const said = words.brands;
  const formats = useFormats();
  const { brandId, names, policy, zone, country, members, iprRecords } = brand;
  const counted = (standing: string): string =>
    formats.number(iprRecords.filter((right) => right.standing === standing).length);
  return (
    <>
      <div className={styles.sides}>
        <Card title={said.account}>
          <FactList
            facts={[
              [said.id, <bdi key="id">{brandId}</bdi>],
              [said.names, <bdi key="names">{formats.list(names)}</bdi>],
              [said.policy, policy],
              [said.country, formats.country(country)],
              [said.zone, zone],
              [
                words.shell.rights,
                <Link key="rights" to="/rights" search={{ brandId }}>
                  {said.rightsOf(counted('verified'), counted('unverified'))}
                </Link>,
              ],
            ]}
          />
        </Card>
        <BrandPartner brandId={brandId} />
      </div>
      <BrandAccuracy brandId={brandId} />
      <Card title={said.members}>
        <Table
          label={said.members}
          rows={members}
          keyOf={({ memberId }) => memberId}
          columns={[
            {
              heading: words.people.name,
              isMain: true,
              cell: ({ name, email }) => <Person name={name} detail={email} side="brand" />,
            },
            { heading: words.people.role, cell: ({ role }) => words.shared.roles[role] },
            { heading: words.people.language, cell: ({ language }) => formats.language(language ?? 'en') },
          ]}
        />
      </Card>
    </>
  );
}

/** Where more stands about a brand. */
function Ways({ brandId }: { brandId: string }) {
  const words = useWords().shell;
  return (
    <nav className={styles.ways} aria-label={words.brands}>
      <Link to="/brands/$brandId/messages" params={{ brandId }}>
        {words.conversation}
      </Link>
      <Link to="/statistics" search={{ brandId }}>
        {words.statistics}
      </Link>
      <Link to="/references" search={{ brandId }}>
        {words.references}
      </Link>
      <Link to="/authorised-sellers" search={{ brandId }}>
        {words.authorisedSellers}
      </Link>
    </nav>
  );
}
