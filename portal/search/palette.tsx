import { useRouter } from '@tanstack/react-router';
import { useId, useState, type KeyboardEvent } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { commandsNow } from '../ui/keys.ts';
import { useWords } from '../words/use-words.tsx';
import { choicesFor, type Choice } from './palette-choices.ts';
import { closePalette, type Shown } from './palette-state.ts';
import styles from './search.module.css';
import { useFoundByWords } from './use-found-by-words.ts';

/** Where one can go and what can be done, found by words; or, for `?`, the keys that do it. */
export function Palette({ shown }: { shown: Shown }) {
  const words = useWords();
  const router = useRouter();
  const id = useId();
  const [commands] = useState(commandsNow);
  const [asked, setAsked] = useState('');
  const [at, setAt] = useState(0);
  const cases = useFoundByWords(shown === 'keys' ? '' : asked);
  const choices = choicesFor(asked, commands, words.search, shown === 'keys', cases);
  const run = (choice: Choice | undefined): void => {
    if (!choice) return;
    closePalette();
    // The dialog gives the focus back first: a command counts where one was.
    setTimeout(() => (choice.href === undefined ? choice.run() : router.history.push(choice.href)));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((at + step + choices.length) % Math.max(1, choices.length));
    else if (event.key === 'Enter') run(choices[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={shown === 'keys' ? words.shell.keysTitle : words.shell.search} size={560} close={closePalette}>
      <input
        className={styles.asked}
        role="combobox"
        aria-label={words.search.ask}
        aria-expanded
        aria-controls={id}
        {...(choices[at] && { 'aria-activedescendant': `${id}-${at}` })}
        placeholder={words.search.ask}
        value={asked}
        data-autofocus
        onKeyDown={onKeyDown}
        onChange={({ currentTarget }) => {
          setAsked(currentTarget.value);
          setAt(0);
        }}
      />
      <div role="listbox" id={id} aria-label={words.search.results} className={styles.choices}>
        {choices.map((choice, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above hears the keys
          <div
            key={choice.key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={styles.choice}
            onClick={() => run(choice)}
          >
            <bdi>{choice.label}</bdi>
            {choice.keys.map((keys) => (
              <KeyHint key={keys} keys={keys} />
            ))}
          </div>
        ))}
      </div>
    </Dialog>
  );
}
