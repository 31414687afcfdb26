import { useEffect, useRef, type RefObject } from 'react';

const name = '--panel-height';

/** Tells the page how much of its lower end a panel covers, so that nothing is covered by it, and it by nothing. */
export function usePanelHeight(): RefObject<HTMLDivElement | null> {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { style } = document.documentElement;
    const measure = new ResizeObserver(([entry]) => {
      const isAtTheBottom = entry !== undefined && getComputedStyle(entry.target).position === 'fixed';
      style.setProperty(name, isAtTheBottom ? `${(entry.target as HTMLElement).offsetHeight}px` : '0px');
    });
    measure.observe(panel.current!);
    return () => {
      measure.disconnect();
      style.removeProperty(name);
    };
  }, []);
  return panel;
}
