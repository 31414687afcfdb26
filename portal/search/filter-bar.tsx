import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { outcomes } from '../../domain/vocabulary.ts';
import { useWords } from '../words/use-words.tsx';
import { filtersIn, removeView, savedViews, saveView, type Filters } from './filters.ts';
import styles from './search.module.css';
import { StageFilter } from './stage-filter.tsx';

/** What all cases are filtered by; the address holds it, and a view is an address with a name. */
export function FilterBar({
  filters,
  show,
  isStaff,
}: {
  filters: Filters;
  show: (filters: Filters) => void;
  isStaff: boolean;
}) {
  const words = useWords();
  const [views, setViews] = useState(savedViews);
  const [name, setName] = useState('');
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
  return (
    <div className={styles.filters} role="search" aria-label={words.search.filter}>
      {text('q')}
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
      {views.length > 0 && (
        <NativeSelect
          size="xs"
          label={words.search.saved}
          value={views.find((view) => JSON.stringify(view.filters) === JSON.stringify(filters))?.name ?? ''}
          data={[{ value: '', label: words.search.choose }, ...views.map((view) => view.name)]}
          onChange={({ currentTarget }) => show(views.find((view) => view.name === currentTarget.value)?.filters ?? {})}
        />
      )}
      <Saving
        name={name}
        isSaved={views.some((view) => view.name === name)}
        setName={setName}
        save={() => setViews(saveView({ name: name.trim(), filters }))}
        remove={() => setViews(removeView(name))}
      />
    </div>
  );
}

/** Gives the view a name, or takes a name away. */
function Saving(props: {
  name: string;
  isSaved: boolean;
  setName: (name: string) => void;
  save: () => void;
  remove: () => void;
}) {
  const words = useWords();
  const { name, isSaved, setName, save, remove } = props;
  return (
    <form
      className={styles.saving}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) save();
      }}
    >
      <TextInput
        size="xs"
        label={words.search.viewName}
        value={name}
        maxLength={60}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Button size="xs" variant="default" type="submit" disabled={!name.trim()}>
        {words.shared.save}
      </Button>
      {isSaved && (
        <Button size="xs" variant="default" onClick={remove}>
          {words.shared.remove}
        </Button>
      )}
    </form>
  );
}
