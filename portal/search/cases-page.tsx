import { Button } from '@mantine/core';
import { Link, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useIsOfBrand, useMarketplaceName } from '../data/me.ts';
import { useSetting } from '../data/settings.ts';
import { CaseList } from '../ui/case-list/case-list.tsx';
import { PagedCases } from '../ui/case-list/paged-cases.tsx';
import { columnsIn, type Column } from '../ui/case-list/columns.tsx';
import { placeIn } from '../ui/case-list/remembered.ts';
import { useFormats } from '../ui/formats.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Empty } from '../ui/problem.tsx';
import { Arrivals, WorkPage } from '../ui/work-page.tsx';
import { useWords } from '../words/use-words.tsx';
import { FilterBar } from './filter-bar.tsx';
import { filtersBesidesWords } from './filters.ts';
import { SaveView } from './save-view.tsx';
import styles from './search.module.css';
import { useCases, type FoundCase } from './use-cases.ts';
import { useSavedViews } from './use-saved-views.ts';
import { Views } from './views.tsx';

/** Why no case stands here, and what comes next. */
function None({ isFiltered }: { isFiltered: boolean }) {
  const words = useWords().search;
  if (!isFiltered) return <Empty title={words.noneYet}>{words.noneYetText}</Empty>;
  return (
    <Empty title={words.nothing}>
      <Button component={Link} to="/cases" variant="default" mt="sm">
        {words.clear}
      </Button>
    </Empty>
  );
}

/** All cases that one may see: the newest first, or what is due first. */
export function CasesPage() {
  const words = useWords();
  const formats = useFormats();
  const filters = useSearch({ from: '/cases' });
  const navigate = useNavigate();
  const current = useRouter().buildLocation({ to: '/cases', search: filters }).href;
  const saved = useSavedViews();
  const List = useSetting('list') === 'pages' ? PagedCases : CaseList;
  const isStaff = !useIsOfBrand();
  const marketplace = useMarketplaceName();
  const { query, settled, total, more } = useCases(filters);
  const { rows, gone, arrived, showAll } = settled;
  const list = `cases ${JSON.stringify(filters)}`;
  const columns = useMemo((): Column<FoundCase>[] => {
    const known = columnsIn(words);
    const price = { ...known.price, label: words.casePage.why.price };
    return [price, known.stage, known.outcome, known.measure, known.opened, known.clock(words.inbox.list.due)];
  }, [words]);
  const groups = useMemo(() => [{ key: 'all', rows }], [rows]);
  return (
    <WorkPage
      title={words.shell.cases}
      isReturn={placeIn(list) !== undefined}
      tabs={
        <>
          <div className={styles.views}>
            <Views views={saved.views} current={current} />
            {current !== '/cases' && <SaveView key={current} saved={saved} current={current} />}
          </div>
          <FilterBar
            filters={filters}
            isStaff={isStaff}
            show={(search) => void navigate({ to: '/cases', search, replace: true })}
          />
        </>
      }
    >
      <Arrivals words={arrived > 0 ? words.inbox.arrived(formats.number(arrived)) : undefined} show={showAll} />
      <Loaded query={query} lines={12}>
        {() =>
          rows.length === 0 ? (
            <None isFiltered={filters.q !== undefined || filtersBesidesWords(filters) > 0} />
          ) : (
            <List
              key={list}
              list={list}
              label={words.shell.cases}
              groups={groups}
              columns={columns}
              total={total}
              hrefOf={({ caseId }) => `/cases/${caseId}`}
              open={(href) => void navigate({ href })}
              detailOf={({ brand, listing: { sellerId, marketplaceId } }) =>
                isStaff ? `${brand.name} · ${sellerId}` : `${sellerId} · ${marketplace(marketplaceId)}`
              }
              fadedOf={({ caseId }) => (gone.has(caseId) ? words.inbox.gone : undefined)}
              more={more}
            />
          )
        }
      </Loaded>
    </WorkPage>
  );
}
