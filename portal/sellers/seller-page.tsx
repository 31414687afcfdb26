import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { api } from '../data/api.ts';
import { useMay } from '../data/me.ts';
import { usePages } from '../data/pages.ts';
import { BrandLink } from '../ui/brand-link.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { MeasureMark } from '../ui/measure-mark.tsx';
import { Moment } from '../ui/moment.tsx';
import { NotPermitted } from '../ui/not-permitted.tsx';
import { Card, Page, Up } from '../ui/page.tsx';
import { Pages } from '../ui/pages.tsx';
import { Empty } from '../ui/problem.tsx';
import { Table } from '../ui/table.tsx';
import { Turn } from '../ui/turn.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './sellers.module.css';
import { Strikes } from './strikes.tsx';

/** What the marketplace knows of a seller: the cases, and the strikes that stand. */
export function SellerPage() {
  const words = useWords();
  const said = words.sellers;
  const { sellerId } = useParams({ from: '/sellers/$sellerId' });
  const { marketplaceId } = useSearch({ from: '/sellers/$sellerId' });
  const [mayCases, mayStrikes, mayBrands] = [useMay('readCases'), useMay('readStrikes'), useMay('readEnrolments')];
  // Strikes are of a seller at a marketplace: where none is named, it is the one of the newest case.
  const newest = useQuery({
    queryKey: ['cases', 'of-seller', sellerId, 'newest'],
    queryFn: async () => (await api.get('/v1/cases', { query: { sellerId, limit: 1 } })).body.items[0] ?? null,
    enabled: mayStrikes && marketplaceId === undefined,
  });
  const market = marketplaceId ?? newest.data?.listing.marketplaceId;
  const cases = usePages(['cases', 'of-seller', sellerId, marketplaceId], async (cursor) => {
    const asked = { sellerId, ...(marketplaceId && { marketplaceId }), ...(cursor && { cursor }) };
    return (await api.get('/v1/cases', { query: asked })).body;
  });
  const isUnknown = marketplaceId === undefined && cases.data?.length === 0;
  if (!mayCases) return <NotPermitted title={sellerId} />;
  return (
    <Page
      title={said.title(sellerId)}
      above={
        <Up>
          <Link to="/cases">{words.shell.cases}</Link>
        </Up>
      }
    >
      {isUnknown && (
        <Card>
          <Empty title={said.unknown}>{said.unknownText}</Empty>
        </Card>
      )}
      {mayStrikes && !isUnknown && (
        <Card title={said.strikes}>
          {market !== undefined ? (
            <Strikes sellerId={sellerId} marketplaceId={market} />
          ) : (
            <Loaded query={newest} lines={2}>
              {() => null}
            </Loaded>
          )}
        </Card>
      )}
      {!isUnknown && (
        <Card title={words.shell.cases}>
          <Pages query={cases} empty={<Empty title={said.noCases}>{said.unknownText}</Empty>}>
            {(items) => (
              <Table
                label={words.shell.cases}
                rows={items}
                keyOf={({ caseId }) => caseId}
                columns={[
                  {
                    heading: said.offer,
                    isMain: true,
                    cell: ({ caseId, listing }) => (
                      <Link to="/cases/$caseId" params={{ caseId }} className={styles.title}>
                        <bdi>{listing.snapshot?.title ?? listing.listingId}</bdi>
                      </Link>
                    ),
                  },
                  {
                    heading: words.rights.brand,
                    cell: ({ brand }) => (mayBrands ? <BrandLink {...brand} /> : <bdi>{brand.name}</bdi>),
                  },
                  {
                    heading: words.inbox.list.stage,
                    cell: ({ stage, ending }) =>
                      stage === 'closed' && ending ? words.shared.outcomes[ending.outcome] : <Turn stage={stage} />,
                  },
                  { heading: said.measure, cell: ({ measure }) => <MeasureMark measure={measure.inForce} /> },
                  { heading: said.openedAt, cell: ({ openedAt }) => <Moment at={openedAt} /> },
                ]}
              />
            )}
          </Pages>
        </Card>
      )}
    </Page>
  );
}
