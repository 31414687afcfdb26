import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../data/api.ts';
import { BrandLink } from '../ui/brand-link.tsx';
import { useFormats } from '../ui/formats.ts';
import { IconAlertTriangle, IconCheck, IconClock, IconX } from '../ui/icons.ts';
import { Loading } from '../ui/loading.tsx';
import { Moment } from '../ui/moment.tsx';
import { Problem } from '../ui/problem.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { Table } from '../ui/table.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './sellers.module.css';

const signs = {
  stands: { tone: 'soon', icon: IconAlertTriangle },
  expired: { tone: 'quiet', icon: IconClock },
  undone: { tone: 'quiet', icon: IconX },
} as const;

/** The strikes of a seller, and whether they make a repeat infringer. */
export function Strikes({ sellerId, marketplaceId }: { sellerId: string; marketplaceId: string }) {
  const words = useWords();
  const said = words.sellers;
  const formats = useFormats();
  const query = useInfiniteQuery({
    queryKey: ['strikes', marketplaceId, sellerId],
    queryFn: async ({ pageParam }) => {
      const asked = { marketplaceId, ...(pageParam && { cursor: pageParam }) };
      return (await api.get('/v1/sellers/{sellerId}/strikes', { params: { sellerId }, query: asked })).body;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const [first] = query.data?.pages ?? [];
  if (!first)
    return query.error ? <Problem error={query.error} retry={() => void query.refetch()} /> : <Loading lines={2} />;
  const { standing, threshold, isRepeatInfringer } = first;
  return (
    <>
      <p className={styles.standing}>
        {isRepeatInfringer ? (
          <StateMark tone="soon" icon={IconAlertTriangle}>
            {said.repeatInfringer}
          </StateMark>
        ) : (
          <StateMark tone="good" icon={IconCheck}>
            {said.noRepeatInfringer}
          </StateMark>
        )}
        <span>
          {threshold === undefined
            ? said.standingCount(standing, formats.number)
            : said.standingOf(standing, threshold, formats.number)}
        </span>
      </p>
      {first.items.length > 0 && (
        <Table
          label={said.strikes}
          rows={query.data!.pages.flatMap(({ items }) => items)}
          keyOf={({ caseId }) => caseId}
          columns={[
            {
              heading: said.case,
              isMain: true,
              cell: ({ caseId, offerTitle }) => (
                <Link to="/cases/$caseId" params={{ caseId }} className={styles.title} title={caseId}>
                  <bdi>{offerTitle ?? caseId}</bdi>
                </Link>
              ),
            },
            {
              heading: words.rights.brand,
              cell: ({ brandId, brandName }) => <BrandLink brandId={brandId} name={brandName} />,
            },
            { heading: said.givenAt, isWords: true, cell: ({ givenAt }) => <Moment at={givenAt} as="shortDay" /> },
            {
              heading: said.expiresAt,
              isWords: true,
              cell: ({ expiresAt }) => <Moment at={expiresAt} as="untilDay" />,
            },
            {
              heading: said.standing,
              isWords: true,
              cell: ({ standing: stands, undoneAt }) => (
                <>
                  <StateMark {...signs[stands]}>{said.standings[stands]}</StateMark>{' '}
                  {undoneAt && <Moment at={undoneAt} />}
                </>
              ),
            },
          ]}
        />
      )}
      {query.hasNextPage && (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {words.shared.more}
        </Button>
      )}
    </>
  );
}
