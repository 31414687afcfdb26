import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { BulkBar } from '../bulk/bulk-bar.tsx';
import { ResultsButton } from '../bulk/results-button.tsx';
import { bulkSheet } from '../bulk/sheets.ts';
import { useBulk } from '../bulk/use-bulk.ts';
import { useEndOfList } from '../data/end-of-list.ts';
import { useMarketplaceName, useMay } from '../data/me.ts';
import { useIsDecided } from '../data/on-its-way.ts';
import { useSetting } from '../data/settings.ts';
import { CaseList } from '../ui/case-list/case-list.tsx';
import { PagedCases } from '../ui/case-list/paged-cases.tsx';
import { columnsIn } from '../ui/case-list/columns.tsx';
import { groupByDue } from '../ui/case-list/due-groups.ts';
import { placeIn } from '../ui/case-list/remembered.ts';
import { useSelection } from '../ui/case-list/use-selection.ts';
import { useFormats } from '../ui/formats.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Empty } from '../ui/problem.tsx';
import { Arrivals, EndOfList, WorkPage } from '../ui/work-page.tsx';
import { useWords } from '../words/use-words.tsx';
import { useInbox } from './use-inbox.ts';
import { ViewTabs } from './view-tabs.tsx';

/** What a brand has to do, what is due first standing first; what others do, and what is over. */
export function InboxPage() {
  const allWords = useWords();
  const words = allWords.inbox;
  const formats = useFormats();
  const { view = 'to_answer' } = useSearch({ from: '/inbox' });
  const navigate = useNavigate();
  const marketplace = useMarketplaceName();
  const List = useSetting('list') === 'pages' ? PagedCases : CaseList;
  const { query, settled, counts, total, more } = useInbox(view);
  const { rows, gone, since, arrived, showAll } = settled;
  const isDecided = useIsDecided(query.dataUpdatedAt);
  const mayAnswer = useMay('submitVerdict') && view === 'to_answer';
  const selecting = useSelection(view);
  const { selected, select } = selecting;
  const { plan, choice, choose, decide, came } = useBulk(rows, selecting);
  const list = `inbox ${view}`;
  const isAtEnd = useEndOfList(list);
  const columns = useMemo(() => {
    const known = columnsIn(allWords);
    const { signals, price, measure } = known;
    if (view === 'decided') return [signals, price, measure, known.outcome, known.changed];
    if (view === 'waiting') return [signals, price, measure, known.stage, known.clock(words.list.due)];
    return [signals, price, measure, known.clock(words.list.answerDue)];
  }, [allWords, words, view]);
  const groups = useMemo(
    () => (view === 'decided' ? [{ key: 'all', rows }] : groupByDue(rows, since, words.groups)),
    [rows, since, view, words],
  );
  const fadedOf = (row: { caseId: string }): string | undefined => {
    if (gone.has(row.caseId)) return words.gone;
    return isDecided(row.caseId) ? words.onItsWay : undefined;
  };
  return (
    <WorkPage
      title={words.title}
      isReturn={placeIn(list) !== undefined}
      beside={came && <ResultsButton came={came} select={select} />}
      instead={selected.size > 0 && <BulkBar count={selected.size} choose={choose} clear={() => select(new Set())} />}
      tabs={<ViewTabs view={view} counts={counts} />}
    >
      <EndOfList isReached={isAtEnd} />
      <Arrivals words={arrived > 0 ? words.arrived(formats.number(arrived)) : undefined} show={showAll} />
      <Loaded query={query} lines={12}>
        {() =>
          rows.length === 0 ? (
            <Empty title={words.empty[view].title}>{words.empty[view].text}</Empty>
          ) : (
            <List
              key={view}
              list={list}
              label={words.views[view]}
              groups={groups}
              columns={columns}
              total={total}
              hrefOf={({ caseId }) => `/cases/${caseId}`}
              open={(href) => void navigate({ href })}
              detailOf={({ listing }) => `${listing.sellerId} · ${marketplace(listing.marketplaceId)}`}
              fadedOf={fadedOf}
              selecting={mayAnswer ? selecting : undefined}
              more={more}
            />
          )
        }
      </Loaded>
      {choice && <bulkSheet.Part plan={plan} choice={choice} choose={choose} decide={decide} />}
    </WorkPage>
  );
}
