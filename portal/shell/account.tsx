import { lazy, Suspense, useState } from 'react';
import { PersonButton } from './person-button.tsx';

const load = () => import('./person-menu.tsx');
const PersonMenu = lazy(async () => ({ default: (await load()).PersonMenu }));
const loadSoon = (): void => void load().catch(() => {}); // whoever opens it is told

/** Oneself. What floats is loaded when somebody is about to open it. */
export function Account({ name }: { name: string }) {
  const [isWanted, want] = useState(false);
  const button = <PersonButton name={name} onPointerEnter={loadSoon} onFocus={loadSoon} onClick={() => want(true)} />;
  if (!isWanted) return button;
  return (
    <Suspense fallback={button}>
      <PersonMenu name={name} />
    </Suspense>
  );
}
