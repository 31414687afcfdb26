import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { canNameView, viewNameAtMost } from '../../domain/search/saved-view.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Problem } from '../ui/problem.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './search.module.css';
import type { SavedViews } from './use-saved-views.ts';

/** Gives what is filtered a name, or takes the name away. It stands beside the views, so that the list does not move. */
export function SaveView({ saved, current }: { saved: SavedViews; current: string }) {
  const words = useWords().search;
  const [isNaming, setNaming] = useState(false);
  const known = saved.views.find(({ address }) => address === current);
  return (
    <>
      <Button size="compact-sm" variant="subtle" onClick={() => (known ? saved.remove(known.name) : setNaming(true))}>
        {known ? words.removeView : words.saveView}
      </Button>
      {known && saved.error && <Problem error={saved.error} isTitled={false} />}
      {isNaming && <NameView saved={saved} current={current} close={() => setNaming(false)} />}
    </>
  );
}

function NameView({
  saved: { save, error },
  current,
  close,
}: {
  saved: SavedViews;
  current: string;
  close: () => void;
}) {
  const words = useWords();
  const [name, setName] = useState('');
  return (
    <Dialog title={words.search.saveView} close={close} size="md">
      <form
        className={styles.naming}
        onSubmit={(event) => {
          event.preventDefault();
          if (canNameView(name)) save({ name: name.trim(), address: current }, { onSuccess: close });
        }}
      >
        <TextInput
          data-autofocus
          label={words.search.viewName}
          value={name}
          maxLength={viewNameAtMost}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        {error && <Problem error={error} isTitled={false} />}
        <div className={styles.actions}>
          <Button variant="default" onClick={close}>
            {words.shared.cancel}
          </Button>
          <Button type="submit" disabled={!canNameView(name)}>
            {words.shared.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
