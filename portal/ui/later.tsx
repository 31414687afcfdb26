import { lazy, Suspense, type ComponentType } from 'react';

/**
 * A part that is loaded once somebody may want it, so that the first page is none the slower for it.
 * @returns the part, and `load`, for the moment before it is wanted: no key that is typed after it was opened gets lost
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const Part = lazy(async () => ({ default: await load() }));
  return {
    Part: (props: Props) => (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    ),
    load: (): void => void load().catch(() => {}), // whoever wants it is told
  };
}
