import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../words/use-words.tsx';
import { useFormats } from '../formats.ts';
import { CaseList } from './case-list.tsx';
import styles from './case-list.module.css';
import type { CaseListProps } from './case-list-props.ts';
import { linesOfAPage, pageOf, pageWith } from './list-pages.ts';
import type { ListedCase } from './listed-case.ts';
import { placeIn } from './remembered.ts';

/** Cases by plain pages of fifty, every row of which exists, for whoever has chosen so. */
export function PagedCases<Row extends ListedCase>(props: CaseListProps<Row>) {
  const { list, groups, more, total } = props;
  const words = useWords().inbox.list;
  const formats = useFormats();
  const [page, setPage] = useState(() => pageWith(groups, placeIn(list)?.caseId));
  const known = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const shown = pageOf(groups, page);
  const count = shown.reduce((sum, { rows }) => sum + rows.length, 0);
  const from = page * linesOfAPage;
  const goTo = (next: number): void => {
    // The page after the next is asked for, too: it is there when it is turned to.
    if (more && (next + 2) * linesOfAPage > known) more();
    setPage(next);
  };
  return (
    <>
      <CaseList key={page} {...props} groups={shown} total={count} more={undefined} isWhole />
      <nav className={styles.pager} aria-label={words.pages}>
        <Button variant="default" size="xs" disabled={page === 0} onClick={() => goTo(page - 1)}>
          {words.previousPage}
        </Button>
        <span role="status">
          {words.rows(
            formats.number(from + Math.min(1, count)),
            formats.number(from + count),
            total === undefined ? undefined : formats.number(total),
          )}
        </span>
        <Button
          variant="default"
          size="xs"
          disabled={from + linesOfAPage >= known && !more}
          onClick={() => goTo(page + 1)}
        >
          {words.nextPage}
        </Button>
      </nav>
    </>
  );
}
