import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { palette } from './palette-state.ts';

const load = () => import('./palette.tsx');
const Palette = lazy(async () => ({ default: (await load()).Palette }));

/** The palette is loaded once the page has come to rest: no key that is typed after it was opened may get lost. */
export function PaletteHost() {
  const shown = useSyncExternalStore(palette.subscribe, palette.read);
  useEffect(() => {
    const resting = setTimeout(() => void load(), 1500);
    return () => clearTimeout(resting);
  }, []);
  if (!shown) return null;
  return (
    <Suspense fallback={null}>
      <Palette key={shown} shown={shown} />
    </Suspense>
  );
}
