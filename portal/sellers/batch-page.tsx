import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { api } from '../data/api.ts';
import { useMay } from '../data/me.ts';
import { usePages } from '../data/pages.ts';
import { useFormats } from '../ui/formats.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Moment } from '../ui/moment.tsx';
import { Named } from '../ui/named.tsx';
import { NotPermitted } from '../ui/not-permitted.tsx';
import { Card, Page, Up } from '../ui/page.tsx';
import { Pages } from '../ui/pages.tsx';
import { Empty } from '../ui/problem.tsx';
import { Table } from '../ui/table.tsx';
import { useWords } from '../words/use-words.tsx';
import { lineResults, type LineResult } from './batch-rules.ts';
import { LineFault } from './line-fault.tsx';
import styles from './sellers.module.css';

/** How a file of suspicions went: the refused lines first, as they are to be mended. */
export function BatchPage() {
  const words = useWords();
  const said = words.sellers;
  const formats = useFormats();
  const navigate = useNavigate({ from: '/batches/$batchId' });
  const { batchId } = useParams({ from: '/batches/$batchId' });
  const { result = 'refused' } = useSearch({ from: '/batches/$batchId' });
  const mayRead = useMay('reportSuspicion');
  const batch = useQuery({
    queryKey: ['batch', batchId],
    queryFn: async () => (await api.get('/v1/suspicion-batches/{batchId}', { params: { batchId } })).body,
    enabled: mayRead,
    refetchInterval: ({ state }) => (state.data && !state.data.finishedAt ? 5000 : false),
  });
  const lines = usePages(['batch', batchId, 'lines', result], async (cursor) => {
    const asked = { result, ...(cursor && { cursor }) };
    return (await api.get('/v1/suspicion-batches/{batchId}/lines', { params: { batchId }, query: asked })).body;
  });
  if (!mayRead) return <NotPermitted title={said.batch} />;
  return (
    <Page
      title={said.batch}
      above={
        <Up>
          <Link to="/cases">{words.shell.cases}</Link>
        </Up>
      }
    >
      <Card>
        <Loaded query={batch} lines={1}>
          {({ receivedAt, finishedAt, lines: count, ...counts }) => (
            <>
              <dl className={styles.counts}>
                <div>
                  <dt>{said.lines}</dt>
                  <dd>{formats.number(count)}</dd>
                </div>
                {lineResults.map((one) => (
                  <div key={one}>
                    <dt>{said.results[one]}</dt>
                    <dd>{formats.number(counts[one])}</dd>
                  </div>
                ))}
              </dl>
              <p className={styles.received}>
                {said.received} <Moment at={receivedAt} as="moment" /> ·{' '}
                {finishedAt ? (
                  <>
                    {said.finished} <Moment at={finishedAt} as="moment" />
                  </>
                ) : (
                  said.unfinished
                )}
                <br />
                <Named id={batchId} name={words.shared.aside(words.brands.id, batchId)} />
              </p>
            </>
          )}
        </Loaded>
      </Card>
      <Card>
        <NativeSelect
          label={said.result}
          maw={280}
          mb="md"
          value={result}
          onChange={({ currentTarget }) =>
            void navigate({ search: { result: currentTarget.value as LineResult }, replace: true })
          }
          data={lineResults.map((value) => ({ value, label: said.results[value] }))}
        />
        <Pages query={lines} empty={<Empty title={said.noLines}>{said.noLinesText}</Empty>}>
          {(items) => (
            <Table
              label={said.lines}
              rows={items}
              keyOf={({ line }) => String(line)}
              columns={[
                { heading: said.line, isMain: true, cell: ({ line }) => said.lineNumber(formats.number(line)) },
                result === 'refused'
                  ? { heading: said.problem, cell: ({ problem }) => problem && <LineFault problem={problem} /> }
                  : {
                      heading: said.case,
                      cell: ({ caseId, offerTitle }) =>
                        caseId && (
                          <Link to="/cases/$caseId" params={{ caseId }} className={styles.title} title={caseId}>
                            <bdi>{offerTitle ?? caseId}</bdi>
                          </Link>
                        ),
                    },
              ]}
            />
          )}
        </Pages>
      </Card>
    </Page>
  );
}
