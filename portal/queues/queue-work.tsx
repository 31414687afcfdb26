import { useCallback, useMemo, useRef, useState } from 'react';
import type { WorkQueue } from '../../domain/vocabulary.ts';
import { ApiProblem } from '../data/api.ts';
import { useEndOfList } from '../data/end-of-list.ts';
import { useMay } from '../data/me.ts';
import { useIsDecided } from '../data/on-its-way.ts';
import type { QueueRow } from '../data/queue.ts';
import { useSetting } from '../data/settings.ts';
import { CaseList } from '../ui/case-list/case-list.tsx';
import { PagedCases } from '../ui/case-list/paged-cases.tsx';
import { columnsIn, type Column } from '../ui/case-list/columns.tsx';
import { groupByDue } from '../ui/case-list/due-groups.ts';
import { placeIn, rememberPlace } from '../ui/case-list/remembered.ts';
import { useFormats } from '../ui/formats.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Moment } from '../ui/moment.tsx';
import { Empty, Problem } from '../ui/problem.tsx';
import { Arrivals, EndOfList, WorkPage } from '../ui/work-page.tsx';
import { useWords } from '../words/use-words.tsx';
import { ClaimBar } from './claim-bar.tsx';
import { HolderCell } from './holder-cell.tsx';
import styles from './queues.module.css';
import { useClaims } from './use-claims.ts';
import { useQueue } from './use-queue.ts';

const hrefOf = ({ caseId }: { caseId: string }): string => `/cases/${caseId}`;

/** What staff work through: the most urgent is taken with one key, and opens. */
export function QueueWork({ queue, open }: { queue: WorkQueue; open: (href: string) => void }) {
  const allWords = useWords();
  const words = allWords.queues;
  const formats = useFormats();
  const List = useSetting('list') === 'pages' ? PagedCases : CaseList;
  const { query, settled, total, more } = useQueue(queue);
  const { rows, gone, since, arrived, showAll } = settled;
  const [active, setActive] = useState<QueueRow>();
  const latest = useRef<string>(undefined);
  const claims = useClaims(queue);
  const mayClaim = useMay('claimCases');
  const list = `queue ${queue}`;
  const isAtEnd = useEndOfList(list);
  const isDecided = useIsDecided(query.dataUpdatedAt);
  const columns = useMemo((): Column<QueueRow>[] => {
    const known = columnsIn(allWords);
    return [
      known.signals,
      known.measure,
      { name: 'holder', label: words.holder, cell: (row) => <HolderCell row={row} /> },
      { name: 'moment', label: words.since, cell: (row) => <Moment at={row.since} /> },
      known.clock(allWords.inbox.list.due),
    ];
  }, [allWords, words]);
  const groups = useMemo(() => groupByDue(rows, since, allWords.inbox.groups), [rows, since, allWords]);
  const takeNext = useCallback((): void => {
    claims.next.mutate(undefined, {
      onSuccess(item) {
        if (!item) return;
        rememberPlace(list, { caseId: item.caseId, scrolled: 0 });
        open(hrefOf(item));
      },
    });
  }, [claims.next, list, open]);
  const { forget } = claims;
  const look = useCallback(
    (row: QueueRow | undefined): void => {
      if (row?.caseId !== latest.current) forget();
      latest.current = row?.caseId;
      setActive(row);
    },
    [forget],
  );
  const fadedOf = ({ caseId }: QueueRow): string | undefined => {
    if (gone.has(caseId)) return allWords.inbox.gone;
    return isDecided(caseId) ? allWords.inbox.onItsWay : undefined;
  };
  const refused = claims.take.error ?? claims.release.error ?? claims.next.error;
  // Who was faster is of no more interest, once they have let it go.
  const isOver = refused instanceof ApiProblem && refused.code === 'claimed' && active !== undefined && !active.holder;
  const isNothingLeft = claims.next.isSuccess && !claims.next.data;
  return (
    <WorkPage
      title={allWords.shell.q[queue]}
      isReturn={placeIn(list) !== undefined}
      beside={mayClaim && <ClaimBar row={active} claims={claims} takeNext={takeNext} />}
    >
      {refused && !isOver && <Problem error={refused} />}
      <p role="status" className={isNothingLeft ? styles.said : 'visually-hidden'}>
        {isNothingLeft && words.nothingLeft}
      </p>
      <EndOfList isReached={isAtEnd} />
      <Arrivals words={arrived > 0 ? allWords.inbox.arrived(formats.number(arrived)) : undefined} show={showAll} />
      <Loaded query={query} lines={12}>
        {() =>
          rows.length === 0 ? (
            <Empty title={words.empty[queue].title}>{words.empty[queue].text}</Empty>
          ) : (
            <List
              list={list}
              label={allWords.shell.q[queue]}
              groups={groups}
              columns={columns}
              total={total}
              hrefOf={hrefOf}
              open={open}
              detailOf={({ brand, listing }) => `${brand.name} · ${listing.sellerId}`}
              fadedOf={fadedOf}
              onActive={look}
              more={more}
            />
          )
        }
      </Loaded>
    </WorkPage>
  );
}
