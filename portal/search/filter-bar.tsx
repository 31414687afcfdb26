import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { outcomes } from '../../domain/vocabulary.ts';
import { useIsNarrow } from '../ui/use-is-narrow.ts';
import { useWords } from '../words/use-words.tsx';
import { filtersBesidesWords, filtersIn, type Filters } from './filters.ts';
import styles from './search.module.css';
import { StageFilter } from './stage-filter.tsx';

/** What all cases are filtered by; the address holds it. On a telephone all but the words unfolds. @param children what can be done with the whole of it */
export function FilterBar({
  filters,
  show,
  isStaff,
  children,
}: {
  filters: Filters;
  show: (filters: Filters) => void;
  isStaff: boolean;
  children: ReactNode;
}) {
  const words = useWords();
  const change = (name: keyof Filters, value: unknown): void => show(filtersIn({ ...filters, [name]: value }));
  const anything = { value: '', label: words.search.any };
  const text = (name: 'q' | 'brandId' | 'sellerId' | 'listingId') => (
    <TextInput
      key={`${name} ${filters[name] ?? ''}`}
      size="xs"
      label={words.search.filters[name]}
      defaultValue={filters[name] ?? ''}
      onBlur={({ currentTarget }) => currentTarget.value !== (filters[name] ?? '') && change(name, currentTarget.value)}
      onKeyDown={({ key, currentTarget }) => key === 'Enter' && change(name, currentTarget.value)}
    />
  );
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const isFolded = useIsNarrow();
  const set = filtersBesidesWords(filters);
  return (
    <div className={styles.filters} role="search" aria-label={words.search.filter}>
      {text('q')}
      {isFolded && (
        <Button size="xs" variant="default" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {words.search.filterBy(set)}
        </Button>
      )}
      {(isOpen || !isFolded) && (
        <div id={id} className={styles.narrowing}>
          <NativeSelect
            size="xs"
            label={words.search.sort}
            value={filters.order ?? ''}
            data={[
              { value: '', label: words.search.orders.newest },
              { value: 'due', label: words.search.orders.due },
            ]}
            onChange={({ currentTarget }) => change('order', currentTarget.value)}
          />
          <StageFilter chosen={filters.stage ?? []} choose={(stage) => change('stage', stage)} />
          <NativeSelect
            size="xs"
            label={words.search.filters.outcome}
            value={filters.outcome ?? ''}
            data={[anything, ...outcomes.map((value) => ({ value, label: words.shared.outcomes[value] }))]}
            onChange={({ currentTarget }) => change('outcome', currentTarget.value)}
          />
          {isStaff && text('brandId')}
          {text('sellerId')}
          {text('listingId')}
          <Checkbox
            size="xs"
            label={words.search.filters.hasProblem}
            checked={filters.hasProblem ?? false}
            onChange={({ currentTarget }) => change('hasProblem', currentTarget.checked)}
          />
          {children}
        </div>
      )}
    </div>
  );
}
