import { useEffect, useState } from 'react';

const prefix = 'joint-force.draft.';

/**
 * Text that survives leaving, reloading and crashing, until it is sent or the person signs out.
 * @param name what it is a draft of, such as `c_01…/message`
 */
export function useDraft(name: string): [string, (text: string) => void] {
  const place = prefix + name;
  const [text, setText] = useState(() => localStorage.getItem(place) ?? '');
  useEffect(() => setText(localStorage.getItem(place) ?? ''), [place]);
  const keep = (next: string): void => {
    setText(next);
    if (next === '') localStorage.removeItem(place);
    else localStorage.setItem(place, next);
  };
  return [text, keep];
}

/** Nothing of what was written stays behind on the machine. */
export function forgetDrafts(): void {
  for (const place of Object.keys(localStorage)) if (place.startsWith(prefix)) localStorage.removeItem(place);
}

/** What was written has been sent. */
export const forgetDraft = (name: string): void => localStorage.removeItem(prefix + name);
