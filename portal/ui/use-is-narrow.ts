import { useSyncExternalStore } from 'react';

const narrow = matchMedia('(max-width: 900px)');
const subscribe = (read: () => void): (() => void) => {
  narrow.addEventListener('change', read);
  return () => narrow.removeEventListener('change', read);
};

/** Whether there is room for one column only, as on a telephone. */
export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
