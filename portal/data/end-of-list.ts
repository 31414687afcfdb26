import { useState } from 'react';

let isTold = false;

/** Somebody was at the last case of a list, and is led back to it: it says so, once. */
export const endOfList = {
  tell(): void {
    isTold = true;
  },
  take(): boolean {
    const was = isTold;
    isTold = false;
    return was;
  },
};

/** Whether somebody has just come from the last case of a list. */
export function useEndOfList(list: string): boolean {
  const [told] = useState(() => (endOfList.take() ? list : undefined));
  return told === list;
}
