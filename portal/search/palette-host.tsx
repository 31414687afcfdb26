import { lazy, Suspense, useSyncExternalStore } from 'react';
import { palette } from './palette-state.ts';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));

/** The palette is loaded when it is opened for the first time. */
export function PaletteHost() {
  const shown = useSyncExternalStore(palette.subscribe, palette.read);
  if (!shown) return null;
  return (
    <Suspense fallback={null}>
      <Palette key={shown} shown={shown} />
    </Suspense>
  );
}
