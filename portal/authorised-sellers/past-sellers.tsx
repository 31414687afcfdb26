import { api } from '../data/api.ts';
import { useNames } from '../data/names.ts';
import { usePages } from '../data/pages.ts';
import { useFormats } from '../ui/formats.ts';
import { Moment } from '../ui/moment.tsx';
import { Card } from '../ui/page.tsx';
import { Pages } from '../ui/pages.tsx';
import { Table } from '../ui/table.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './authorised-sellers.module.css';

/** What once stood on the list: closed cases name its entries. Nothing, where nothing has come off it. */
export function PastSellers({ brandId }: { brandId: string | undefined }) {
  const words = useWords();
  const said = words.authorisedSellers;
  const formats = useFormats();
  const nameOf = useNames(brandId);
  const query = usePages(['authorised-sellers', brandId, 'past'], async (cursor) => {
    const asked = { past: 'true' as const, limit: 20, ...(brandId && { brandId }), ...(cursor && { cursor }) };
    return (await api.get('/v1/authorised-sellers', { query: asked })).body;
  });
  if (query.data?.length === 0) return null;
  const named = (id: string | undefined) => <bdi>{(id && nameOf(id)) ?? words.events.actors.brand}</bdi>;
  return (
    <Card title={said.past}>
      <p className={styles.text}>{said.pastText}</p>
      <Pages query={query} empty={null}>
        {(entries) => (
          <Table
            label={said.past}
            rows={entries}
            keyOf={({ authorisationId }) => authorisationId}
            columns={[
              { heading: said.seller, isMain: true, cell: ({ sellerId }) => <bdi>{sellerId}</bdi> },
              { heading: said.since, cell: ({ since }) => <Moment at={since} as="day" /> },
              { heading: said.namedBy, cell: ({ namedBy }) => named(namedBy) },
              { heading: said.lastDay, cell: ({ endsOn }) => (endsOn ? formats.calendarDay(endsOn) : said.noLastDay) },
              {
                heading: said.ended,
                cell: ({ ended }) =>
                  ended && (
                    <>
                      <Moment at={ended.at} as="day" /> · {said.ways[ended.as]} · {named(ended.by)}
                    </>
                  ),
              },
            ]}
          />
        )}
      </Pages>
    </Card>
  );
}
