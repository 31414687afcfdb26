import { useState } from 'react';
import type { Selecting } from './case-list-props.ts';

const nothing: ReadonlySet<string> = new Set();

/** What is chosen in a list; in another list, nothing is. */
export function useSelection(list: string): Selecting {
  const [chosen, setChosen] = useState({ list, selected: nothing });
  const selected = chosen.list === list ? chosen.selected : nothing;
  return { selected, select: (next) => setChosen({ list, selected: next }) };
}
