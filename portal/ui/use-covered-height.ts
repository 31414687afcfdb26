import { useCallback, type RefCallback } from 'react';

/**
 * Tells the page how much of its lower end something fixed covers, as long as that is there: so that nothing is covered by it.
 * @param name of the variable that holds the height, `0px` where it stands in the page itself
 */
export function useCoveredHeight(name: `--${string}`): RefCallback<HTMLElement> {
  return useCallback(
    (element: HTMLElement | null) => {
      if (!element) return;
      const { style } = document.documentElement;
      const measure = new ResizeObserver(() => {
        const isFixed = getComputedStyle(element).position === 'fixed';
        style.setProperty(name, isFixed ? `${element.offsetHeight}px` : '0px');
      });
      measure.observe(element);
      return () => {
        measure.disconnect();
        style.removeProperty(name);
      };
    },
    [name],
  );
}
