import { useState } from 'react';

const prefix = 'joint-force.draft.';

/**
 * Text that survives leaving, reloading and crashing, until it is sent or the person signs out.
 * @param name what it is a draft of, such as `c_01…/message`
 */
export function useDraft(name: string): [string, (text: string) => void] {
  const place = prefix + name;
  const read = () => ({ place, text: localStorage.getItem(place) ?? '' });
  const [shown, show] = useState(read);
  const keep = (text: string): void => {
    show({ place, text });
    if (text === '') localStorage.removeItem(place);
    else localStorage.setItem(place, text);
  };
  return [shown.place === place ? shown.text : read().text, keep];
}

/** Nothing of what was written stays behind on the machine. */
export function forgetDrafts(): void {
  for (const place of Object.keys(localStorage)) if (place.startsWith(prefix)) localStorage.removeItem(place);
}

/** What was written has been sent. */
export const forgetDraft = (name: string): void => localStorage.removeItem(prefix + name);
