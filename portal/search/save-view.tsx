import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { canNameView, viewNameAtMost } from '../../domain/search/saved-view.ts';
import { Problem } from '../ui/problem.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './search.module.css';
import type { SavedViews } from './use-saved-views.ts';

/** Gives what is filtered a name, or takes the name away. */
export function SaveView({ saved: { views, save, remove, error }, current }: { saved: SavedViews; current: string }) {
  const words = useWords();
  const [name, setName] = useState('');
  const known = views.find(({ address }) => address === current);
  if (known)
    return (
      <div className={styles.saving}>
        <Button size="xs" variant="default" onClick={() => remove(known.name)}>
          {words.search.removeView}
        </Button>
        {error && <Problem error={error} isTitled={false} />}
      </div>
    );
  return (
    <form
      className={styles.saving}
      onSubmit={(event) => {
        event.preventDefault();
        if (canNameView(name)) save({ name: name.trim(), address: current });
      }}
    >
      <TextInput
        size="xs"
        label={words.search.viewName}
        value={name}
        maxLength={viewNameAtMost}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Button size="xs" variant="default" type="submit" disabled={!canNameView(name)}>
        {words.shared.save}
      </Button>
      {error && <Problem error={error} isTitled={false} />}
    </form>
  );
}
