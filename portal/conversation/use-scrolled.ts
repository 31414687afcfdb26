import { useLayoutEffect, useRef, type RefObject } from 'react';
import { scrolledTo } from './conversation-rules.ts';

/** Keeps the room in which messages scroll where its reader wants it. @param isOwn the last message is the reader's own */
export function useScrolled(
  first: number | undefined,
  last: number | undefined,
  isOwn: boolean,
): RefObject<HTMLDivElement | null> {
  const room = useRef<HTMLDivElement>(null);
  const standing = useRef<{ first: number; last: number; height: number }>(undefined);
  const reader = useRef({ top: 0, isAtEnd: true });
  useLayoutEffect(() => {
    const box = room.current;
    if (!box || first === undefined || last === undefined) return undefined;
    const mark = box.querySelector('[role="separator"]');
    const newAt = mark ? mark.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop : undefined;
    const now = { first, last, height: box.scrollHeight };
    const top = scrolledTo(standing.current && { ...standing.current, ...reader.current }, { ...now, newAt, isOwn });
    if (top !== undefined) box.scrollTop = top;
    standing.current = now;
    const remember = (): void => {
      const { scrollTop, scrollHeight, clientHeight } = box;
      reader.current = { top: scrollTop, isAtEnd: scrollHeight - scrollTop - clientHeight < 8 };
    };
    remember();
    box.addEventListener('scroll', remember, { passive: true });
    return () => box.removeEventListener('scroll', remember);
  }, [first, last, isOwn]);
  return room;
}
