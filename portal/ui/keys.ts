import { createContext, useContext, useLayoutEffect, useRef } from 'react';

/** What a key does here. */
export interface Command {
  /** `j`, `shift+x`, `mod+k` (Ctrl, on a Mac ⌘), or two in a row: `g i`. Letters move, digits decide. */
  keys: string;
  /** What it does, in the reader's words: in the list of keys, and in the palette. */
  label: string;
  run: () => void;
  /** It also counts while somebody writes. */
  whileWriting?: boolean;
  /** A key that is held down does it again and again: for moving, never for deciding. */
  repeats?: boolean;
  /** Where it counts, by what has the focus; absent: everywhere. Keys that a browser uses itself count only in their part. */
  when?: (target: EventTarget | null) => boolean;
}

interface Registered {
  commands: readonly Command[];
  isOfDialog: boolean;
}

/** Whether a part of the page stands in a dialog: then its keys count while that is open, and no others do. */
export const OfDialog = createContext(false);

const registered = new Map<symbol, Registered>();
const switchedOff = 'joint-force.keys-off';

/** Every command that a key has now, on the page or in the dialog over it. @throws Error when one key would do two things */
export function commandsNow(ofDialog = false): Command[] {
  const all = [...registered.values()].flatMap(({ commands, isOfDialog }) => (isOfDialog === ofDialog ? commands : []));
  const twice = all.find((one, at) => all.findIndex(({ keys }) => keys === one.keys) !== at);
  if (twice) throw new Error(`the key ${twice.keys} does two things`);
  return all;
}

export const areKeysOff = (): boolean => localStorage.getItem(switchedOff) !== null;
export const switchKeys = (on: boolean): void =>
  on ? localStorage.removeItem(switchedOff) : localStorage.setItem(switchedOff, 'yes');

/** Gives keys to commands as long as the part of the page is there: from the moment in which it is seen, not a moment later. */
export function useKeys(commands: readonly Command[]): void {
  const isOfDialog = useContext(OfDialog);
  const latest = useRef(commands);
  useLayoutEffect(() => {
    latest.current = commands;
  });
  const names = commands.map(({ keys }) => keys).join('\n');
  useLayoutEffect(() => {
    const id = Symbol(names);
    const through = latest.current.map((command, at) => ({ ...command, run: () => latest.current[at]?.run() }));
    registered.set(id, { commands: through, isOfDialog });
    return () => {
      registered.delete(id);
    };
  }, [names, isOfDialog]);
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(textarea|select)$/i.test(target.tagName) || isTextInput(target));
const isTextInput = (target: HTMLElement): boolean =>
  target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type);

/** As a command names the key that was pressed. */
export function nameOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const isLetter = /^[a-z]$/.test(key);
  return [
    (event.ctrlKey || event.metaKey) && 'mod',
    event.altKey && 'alt',
    event.shiftKey && (isLetter || key.length > 1) && 'shift',
    key,
  ]
    .filter(Boolean)
    .join('+');
}

const isUnderDialog = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

/** Listens to the keys, as long as the page is open. */
export function listenToKeys(): () => void {
  let before = '';
  let underDialog = false;
  // Asked before anybody else hears the key: a dialog that it closes is gone by the time that it comes to us.
  const onKeyComing = (): void => void (underDialog = isUnderDialog());
  let forget: ReturnType<typeof setTimeout> | undefined;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.defaultPrevented || areKeysOff()) return;
    const name = nameOf(event);
    const all = commandsNow(underDialog);
    const found = all.find(({ keys }) => keys === `${before} ${name}`) ?? all.find(({ keys }) => keys === name);
    clearTimeout(forget);
    before = all.some(({ keys }) => keys.startsWith(`${name} `)) ? name : '';
    forget = setTimeout(() => (before = ''), 1000);
    if (name === 'Escape' && isWriting(event.target) && !underDialog) return (event.target as HTMLElement).blur();
    if (!found || (event.repeat && !found.repeats)) return;
    if (isWriting(event.target) && !found.whileWriting) return;
    if (found.when?.(event.target) === false) return;
    event.preventDefault();
    before = '';
    found.run();
  };
  addEventListener('keydown', onKeyComing, true);
  addEventListener('keydown', onKeyDown);
  return () => {
    removeEventListener('keydown', onKeyComing, true);
    removeEventListener('keydown', onKeyDown);
  };
}
